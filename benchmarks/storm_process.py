"""The process that Storm runs in: reads a PRISM model, prints what it names as one line of JSON. Knows nothing of us.

Usage: PYTHON storm_process.py MODEL [exact]
"""

import json
import sys

import stormpy

program = stormpy.parse_prism_program(sys.argv[1])
asked = {label.name: f'P=? [F "{label.name}"]' for label in program.labels if label.name != "over"}
asked |= {reward.name: f'R{{"{reward.name}"}}=? [F "over"]' for reward in program.reward_models}
properties = stormpy.parse_properties("; ".join(asked.values()), program)
model = stormpy.build_model[stormpy.Rational if "exact" in sys.argv[2:] else float](program, properties)
answers = {
    name: str(stormpy.model_checking(model, one).get_value(model.initial_states[0]))
    for name, one in zip(asked, properties, strict=True)
}
print(json.dumps({"states": model.nr_states, "answers": answers}))
