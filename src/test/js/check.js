// Checks scripts: node check.js FOLDER_OF_TYPESCRIPT dom|webworker FILE… prints one line a fault. The types are those that
// TypeScript infers, or reads in JSDoc; where a value may be null is not checked, since the page's own elements may not.
'use strict';
const [, , folder, host, ...files] = process.argv;
const ts = require(folder + '/typescript.js');

const program = ts.createProgram(files, {
  allowJs: true,
  checkJs: true,
  noEmit: true,
  types: [],
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts', ...(host === 'dom' ? ['lib.dom.d.ts', 'lib.dom.iterable.d.ts'] : [`lib.${host}.d.ts`])],
  strict: true,
  strictNullChecks: false,
  noImplicitAny: false,
  useUnknownInCatchVariables: false,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  allowUnreachableCode: false,
  allowUnusedLabels: false,
});
const checker = program.getTypeChecker();
const say = (source, at, message) => {
  const { line, character } = source.getLineAndCharacterOfPosition(at);
  console.log(`${source.fileName.replace(/.*\//, '')}:${line + 1}:${character + 1} ${message}`);
};

for (const { file, start, messageText } of ts.getPreEmitDiagnostics(program)) {
  const message = ts.flattenDiagnosticMessageText(messageText, ' ');
  if (file) say(file, start, message);
  else console.log(message);
}

// ---- what TypeScript does not ask
const TEXT_AS_CODE = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'eval', 'Function'];
const K = ts.SyntaxKind;
const isAssignment = ({ kind }) => kind >= K.FirstAssignment && kind <= K.LastAssignment;
const isStep = ({ operator }) => operator === K.PlusPlusToken || operator === K.MinusMinusToken;

// The names that a left side, a pattern perhaps, gives values to.
const targets = node => (ts.isIdentifier(node) ? [node]
  : ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node) ? []
    : node.getChildren().flatMap(targets));

const lint = source => {
  const changed = new Set();
  const lets = [];
  const change = left => targets(left).forEach(name => {
    changed.add(ts.isShorthandPropertyAssignment(name.parent)
      ? checker.getShorthandAssignmentValueSymbol(name.parent) : checker.getSymbolAtLocation(name));
  });
  const visit = node => {
    const fault = message => say(source, node.getStart(), message);
    if (ts.isVariableDeclarationList(node)) {
      if (!(node.flags & ts.NodeFlags.BlockScoped)) fault('var: write const or let');
      else if (!(node.flags & ts.NodeFlags.Const)) lets.push(...node.declarations);
    } else if (ts.isBinaryExpression(node)) {
      if (isAssignment(node.operatorToken)) {
        change(node.left);
        if (ts.isPropertyAccessExpression(node.left) && TEXT_AS_CODE.includes(node.left.name.text)) fault('text becomes markup');
      } else if ([K.EqualsEqualsToken, K.ExclamationEqualsToken].includes(node.operatorToken.kind)) {
        fault('compare with === or !==');
      }
    } else if ((ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) && isStep(node)) {
      change(node.operand);
    } else if ((ts.isForOfStatement(node) || ts.isForInStatement(node)) && !ts.isVariableDeclarationList(node.initializer)) {
      change(node.initializer);
    } else if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const called = node.expression;
      if (TEXT_AS_CODE.includes((called.name || called).text)) fault('text becomes code or markup');
      if (ts.isPropertyAccessExpression(called) && called.expression.getText() === 'console') fault('console is for looking for faults');
    } else if (ts.isDebuggerStatement(node)) {
      fault('debugger is for looking for faults');
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  for (const declaration of lets) {
    const names = targets(declaration.name).map(name => checker.getSymbolAtLocation(name));
    if (declaration.initializer && !names.some(name => changed.has(name))) {
      say(source, declaration.getStart(), 'never changed: write const');
    }
  }
};

for (const source of program.getSourceFiles()) if (!source.isDeclarationFile) lint(source);
