"""Jupyter's own conformance suite against the installed mxlab kernel: `python -m unittest test_mxlab` with JUPYTER_PATH set."""
import unittest

import jupyter_kernel_test


class MxlabTests(jupyter_kernel_test.KernelTests):
    """The twelve tests of KernelTests, none of them skipped."""

    kernel_name = 'mxlab'
    language_name = 'typescript'
    file_extension = '.ts'
    code_hello_world = "console.log('hello, world')"
    code_stderr = "console.error('oops')"
    completion_samples = [{'text': 'Number.MAX_SAFE', 'matches': {'MAX_SAFE_INTEGER'}}]
    complete_code_samples = ['1', 'const a: number = 2', 'function f(): void {\n}']
    incomplete_code_samples = ['function f() {', 'const x = [', '`abc']
    invalid_code_samples = ['let = = 3']
    code_page_something = 'parseInt?'
    code_generate_error = "throw new Error('on purpose')"
    code_execute_result = [
        {'code': '1 + 2', 'result': '3'},
        {'code': '[1, 2].map((v) => v * 2)', 'result': '[ 2, 4 ]'},
        {'code': "'a' + 'b'", 'result': "'ab'"},
    ]
    code_display_data = [
        {'code': "display.html('<b>x</b>')", 'mime': 'text/html'},
        {'code': "display.png(new Uint8Array([137, 80]))", 'mime': 'image/png'},
        {'code': "display({ [Symbol.for('Jupyter.display')]: () => ({ 'text/markdown': '**x**' }) })", 'mime': 'text/markdown'},
    ]
    code_history_pattern = '1 ? 2*'
    supported_history_operations = ('tail', 'range', 'search')
    code_inspect_sample = 'parseInt'
    code_clear_output = 'display.clear()'


class WelcomeTests(jupyter_kernel_test.IopubWelcomeTests):
    """The XPUB welcome message."""

    kernel_name = 'mxlab'
    support_iopub_welcome = True


# unittest would run the base classes imported by name; they are reached through the module here.
if __name__ == '__main__':
    unittest.main()
