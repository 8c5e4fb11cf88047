// Once a row of a list has been edited, form-js 1.8.7 leaves an empty error behind, and Tasklist keeps "Complete" disabled
// although nothing is wrong. "Save" checks the whole form anew and keeps a draft in this browser. So whoever moves to the
// buttons while "Complete" is disabled gets that check: either the button works, or the form shows what is missing.
const LET_THE_FORM_TAKE_WHAT_WAS_TYPED_MS = 100;

let check;

function buttonsAt(element) {
  const bar = element.closest && element.closest('.form-actions');
  return {
    complete: bar && bar.querySelector('button[ng-click="complete()"]'),
    save: bar && bar.querySelector('button[ng-click^="save("]')
  };
}

function checkForm(event) {
  const { complete, save } = buttonsAt(event.target);
  if (!complete || !save || !complete.disabled || save.disabled) {
    return;
  }
  // A text field hands its text over a moment after the last key, or when it is left.
  const field = document.activeElement;
  if (field && field.closest('.fjs-form')) {
    field.blur();
  }
  clearTimeout(check);
  check = setTimeout(() => {
    if (complete.disabled && !save.disabled) {
      save.click();
    }
  }, LET_THE_FORM_TAKE_WHAT_WAS_TYPED_MS);
}

// Not 'mouseover': that also comes when the page moves under a resting mouse, while somebody types.
document.addEventListener('mousemove', checkForm);
document.addEventListener('focusin', checkForm);
// Whoever presses a button has decided: while a task is being completed the button is disabled, too.
document.addEventListener('mousedown', () => clearTimeout(check), true);

export default [];
