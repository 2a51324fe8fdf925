"""papermill and TypeScript notebooks: how parameters are written in the cell that papermill injects. Loaded by its entry points."""

import json
import math
import re

from papermill.engines import NBClientEngine
from papermill.exceptions import PapermillException
from papermill.models import Parameter
from papermill.translators import Translator, papermill_translators

LARGEST_EXACT = 2**53 - 1
NAME = re.compile(r"[^\W\d][\w$]*|[$][\w$]*")
# One declaration on one line; strings may hold slashes, so a comment begins behind a blank.
DECLARATION = re.compile(
    r"^\s*(?:export\s+)?(?:const|let|var)\s+(?P<name>[\w$]+)\s*(?::\s*(?P<type>.*?))?"
    r"\s*=(?![=>])\s*(?P<value>.*?)\s*;?\s*(?:\s//\s*(?P<help>.*))?$"
)


class TypeScriptTranslator(Translator):
    """Values of JSON and YAML as TypeScript."""

    @classmethod
    def translate_escaped_str(cls, str_val):
        return json.dumps(str(str_val), ensure_ascii=False)

    @classmethod
    def translate_none(cls, val):
        return "null"

    @classmethod
    def translate_int(cls, val):
        return f"{val}" if abs(val) <= LARGEST_EXACT else f"{val}n"

    @classmethod
    def translate_float(cls, val):
        if math.isfinite(val):
            return f"{val}"
        return "NaN" if math.isnan(val) else "Infinity" if val > 0 else "-Infinity"

    @classmethod
    def translate_list(cls, val):
        return f"[{', '.join(cls.translate(item) for item in val)}]"

    @classmethod
    def translate_dict(cls, val):
        # In a literal, `__proto__: x` would set the prototype; a computed key does not.
        keys = [cls.translate_escaped_str(key) for key in val]
        keys = ['["__proto__"]' if key == '"__proto__"' else key for key in keys]
        entries = [f"{key}: {cls.translate(item)}" for key, item in zip(keys, val.values())]
        return f"{{ {', '.join(entries)} }}" if entries else "{}"

    @classmethod
    def comment(cls, cmt_str):
        return f"// {cmt_str}".strip()

    @classmethod
    def assign(cls, name, str_val):
        if not NAME.fullmatch(name):
            raise PapermillException(f"'{name}' is not a name of TypeScript, so no parameter can be called so")
        return f"let {name} = {str_val};"

    @classmethod
    def inspect(cls, parameters_cell):
        matches = [DECLARATION.match(line) for line in parameters_cell["source"].splitlines()]
        return [
            Parameter(
                name=match["name"],
                inferred_type_name=match["type"] or "None",
                default=match["value"],
                help=match["help"] or "",
            )
            for match in matches
            if match
        ]


class Engine(NBClientEngine):
    """papermill's usual engine; its entry point is what makes papermill load this module."""


papermill_translators.register("typescript", TypeScriptTranslator)
