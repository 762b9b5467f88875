// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/targets/TargetDialogs.h"

#include "app/monitor/Monitor.h"
#include "app/words/DisplayText.h"
#include "gui/look/widgets/LossConfirmation.h"
#include "gui/look/widgets/PlainTable.h"
#include "gui/look/widgets/PlainText.h"
#include "gui/look/widgets/WindowState.h"
#include "gui/settings/fields/SecretEditor.h"
#include "gui/settings/secrets/SecretKeeper.h"
#include "gui/settings/targets/TargetFields.h"
#include "gui/settings/targets/TargetsDraft.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr QSize kTargetDialogSize(640, 600);
constexpr int kDialogTypingPause = 100; // [ms]

} // namespace

TargetFormDialog::TargetFormDialog(Monitor *monitor, SecretKeeper *keeper, QWidget *parent)
    : QDialog(parent)
    , m_draft(new TargetsDraft(&monitor->targets(), this))
    , m_editor(new TargetEditor(m_draft, monitor))
    , m_showButton(new QPushButton(tr("S&how it")))
    , m_keeper(keeper)
    , m_message(new QLabel)
{
    setSizeGripEnabled(true);
    setInitialSize(this, kTargetDialogSize);
    m_message->setObjectName(u"message"_s);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->hide();
    m_showButton->setObjectName(u"showOtherTarget"_s);
    m_showButton->setAutoDefault(false);
    m_showButton->hide();
    connect(m_editor, &TargetEditor::edited, this, &TargetFormDialog::clearProblem);
    connect(keeper, &SecretKeeper::keychainKnown, m_editor->form(), &FieldForm::setHasKeychain);
    keeper->probe();
}

void TargetFormDialog::build(QDialogButtonBox *buttons)
{
    buttons->setObjectName(u"buttons"_s);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_editor, 1);
    auto *message = new QHBoxLayout;
    message->addWidget(m_message, 1);
    message->addWidget(m_showButton, 0, Qt::AlignTop);
    layout->addLayout(message);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

bool TargetFormDialog::showProblems()
{
    m_editor->applyPendingEdits();
    return m_editor->showProblems();
}

void TargetFormDialog::saveSecrets(const QString &failure, const std::function<void()> &save)
{
    endEditing(this);
    const auto showProblem = [this](const QString &text) {
        showMessage(text);
        m_showsProblem = true;
    };
    if (!showProblems()) {
        showProblem(
            m_otherInvalid.isNull()
                ? tr("Some settings are missing or invalid. Nothing has been changed yet.")
                : tr("“%1” has an error. Nothing has been changed yet.").arg(displayLine(m_draft->nameOf(m_otherInvalid))));
        m_showButton->setHidden(m_otherInvalid.isNull());
        return;
    }
    const QList<Secret> typed = m_draft->secrets();
    if (typed.isEmpty())
        return save();
    setBusy(true);
    showMessage(tr("Saving secrets to the keychain…"));
    m_keeper->store(typed, this, [this, failure, save, showProblem](const QString &problem) {
        setBusy(false);
        showMessage({});
        if (!problem.isEmpty())
            showMessage(failure.arg(problem));
        else if (showProblems()) // an external change may have made an edit invalid
            save();
        else
            showProblem(tr("Some settings are missing or invalid. The secret was saved to the keychain. Nothing else has been "
                           "changed yet."));
    });
}

void TargetFormDialog::showMessage(const QString &text)
{
    m_showsProblem = false;
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
    m_showButton->hide();
}

//! Hides the error message when the user starts to edit. The field itself shows its error.
void TargetFormDialog::clearProblem()
{
    if (m_showsProblem)
        showMessage({});
}

TargetDialog::TargetDialog(Monitor *monitor, SecretKeeper *keeper, QWidget *parent)
    : TargetFormDialog(monitor, keeper, parent)
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Apply | QDialogButtonBox::Cancel))
{
    m_buttons->button(QDialogButtonBox::Save)->setDefault(true);
    m_buttons->button(QDialogButtonBox::Apply)->setText(tr("A&pply"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    build(m_buttons);
    m_typingTimer.setSingleShot(true);
    m_typingTimer.setInterval(kDialogTypingPause);
    connect(&m_typingTimer, &QTimer::timeout, this, &TargetDialog::updateButtons);
    connect(m_buttons->button(QDialogButtonBox::Apply), &QPushButton::clicked, this, [this] { apply(AfterApply::KeepOpen); });
    connect(m_editor, &TargetEditor::edited, &m_typingTimer, qOverload<>(&QTimer::start));
    connect(m_editor, &TargetEditor::edited, this, &TargetDialog::updateTitle);
    connect(m_showButton, &QPushButton::clicked, this, [this] {
        showTargets({m_otherInvalid});
        m_editor->showProblems();
        showMessage({});
    });
    connect(m_draft, &TargetsDraft::listChanged, this, &TargetDialog::listChanged);
    connect(m_draft, &TargetsDraft::externalEdit, this, &TargetDialog::showExternalEdit);
    connect(&monitor->targets(), &TargetsStore::loaded, this, [this] { setCanEdit(true); });
    connect(&monitor->targets(), &TargetsStore::loadFailed, this, [this] { setCanEdit(false); });
}

void TargetDialog::editTargets(const QList<TargetId> &ids)
{
    showTargets(ids);
    m_editor->form()->focusFirst();
}

void TargetDialog::addTarget(const QString &kind)
{
    showNewTarget(m_draft->add(kind, m_draft->count() - 1));
}

void TargetDialog::addTarget(const Target &target)
{
    showNewTarget(m_draft->add(target, m_draft->count() - 1));
}

void TargetDialog::addTarget(const FormValues &values)
{
    showNewTarget(m_draft->add(values, m_draft->count() - 1));
    m_editor->showProblems();
}

void TargetDialog::showNewTarget(const TargetId &id)
{
    m_newId = id;
    m_newValues = m_draft->values(id);
    showTargets({id});
    m_editor->form()->focusAndSelect(u"name"_s);
}

void TargetDialog::showTargets(const QList<TargetId> &ids)
{
    m_ids = ids;
    m_editor->editTargets(ids);
    updateTitle();
    updateButtons();
}

void TargetDialog::updateTitle()
{
    m_buttons->button(QDialogButtonBox::Save)->setText(m_newValues ? tr("&Add target") : tr("&Save"));
    if (m_newValues && m_ids == QList<TargetId>{m_newId})
        setWindowTitle(tr("Add target"));
    else if (m_ids.size() == 1)
        setWindowTitle(tr("Edit “%1”").arg(displayLine(m_draft->nameOf(m_ids.first()))));
    else if (!m_ids.isEmpty())
        setWindowTitle(tr("Edit %Ln target(s)", "", static_cast<int>(m_ids.size())));
}

void TargetDialog::updateButtons()
{
    const bool canSave = !m_isBusy && m_canEdit && !m_ids.isEmpty();
    m_buttons->button(QDialogButtonBox::Save)->setEnabled(canSave);
    m_buttons->button(QDialogButtonBox::Apply)->setEnabled(canSave && (m_newValues || isDirty()));
}

//! Returns whether closing the dialog would lose anything that the user entered.
bool TargetDialog::isDirty()
{
    m_editor->applyPendingEdits();
    if (m_ids.isEmpty())
        return false; // the targets were removed in the meantime
    if (m_editor->form()->isUnfinished())
        return true;
    const bool isNewTarget = m_newValues && m_ids == QList<TargetId>{m_newId};
    return isNewTarget ? !(m_draft->values(m_newId) == *m_newValues) : m_draft->isDirty();
}

//! Shows the invalid target if several are edited, because only its own form shows all its errors. The form of a single target
//! stays, and the message names the other one. Otherwise, a person who saves a target would look at the form of another.
bool TargetDialog::showProblems()
{
    m_otherInvalid = TargetId();
    m_editor->applyPendingEdits();
    const TargetId wrong = m_draft->firstInvalid();
    if (m_ids.size() > 1 && m_ids.contains(wrong))
        showTargets({wrong});
    if (!m_editor->showProblems())
        return false;
    if (!m_ids.contains(wrong))
        m_otherInvalid = wrong;
    return wrong.isNull();
}

void TargetDialog::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    m_editor->setEnabled(!isBusy && m_canEdit);
    updateButtons();
}

void TargetDialog::apply(AfterApply then)
{
    saveSecrets(tr("%1 Nothing has been changed yet. Choose another location for the secret, or try again."),
                [this, then] { save(then); });
}

void TargetDialog::save(AfterApply then)
{
    if (!m_canEdit)
        return;
    const bool isNew = std::exchange(m_newValues, std::nullopt).has_value();
    m_draft->apply();
    if (isNew)
        emit targetAdded(m_newId);
    if (then == AfterApply::Close)
        return QDialog::accept();
    updateTitle();
    updateButtons();
}

void TargetDialog::accept()
{
    endEditing(this);
    if (m_newValues || isDirty())
        apply(AfterApply::Close);
    else
        QDialog::accept();
}

void TargetDialog::reject()
{
    endEditing(this);
    if (!isDirty())
        return QDialog::reject();
    confirmLoss(this,
                {tr("Discard changes?"), tr("Your changes haven't been saved."), tr("&Discard changes"), tr("&Keep editing")},
                [this] { QDialog::reject(); });
}

//! Shows a change from outside. A target that was removed there stays only if it was edited here.
void TargetDialog::listChanged()
{
    if (m_ids.isEmpty())
        return; // the dialog is being filled
    QList<TargetId> left = m_ids;
    left.removeIf([this](const TargetId &id) { return m_draft->rowOf(id) < 0; });
    showTargets(left);
}

void TargetDialog::showExternalEdit(const QStringList &conflicts)
{
    if (conflicts.isEmpty())
        showMessage(tr("targets.json was changed outside Watchkeeper. The changes were loaded."));
    else
        showMessage(
            tr("targets.json was changed outside Watchkeeper. Your edits are kept for these entries, which were changed in "
               "both places: %1.")
                .arg(listText(conflicts)));
    m_typingTimer.start();
}

//! While targets.json is damaged, nothing can be saved, and the file isn't overwritten.
void TargetDialog::setCanEdit(bool canEdit)
{
    if (canEdit == std::exchange(m_canEdit, canEdit))
        return;
    m_editor->setEnabled(canEdit && !m_isBusy);
    showMessage(canEdit ? QString() : tr("targets.json has errors. Fix the file to save your changes."));
    updateButtons();
}

TargetOptionsDialog::TargetOptionsDialog(const Target &target, Monitor *monitor, SecretKeeper *keeper, QWidget *parent)
    : TargetFormDialog(monitor, keeper, parent) // the draft is never applied; it contains the names that already exist
    , m_originalId(target.id)
    , m_draftId(m_draft->add(target.kind, m_draft->count() - 1))
    , m_useButton(new QPushButton(tr("&Use these options")))
{
    setWindowTitle(tr("Options for %1").arg(target.name));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_useButton, QDialogButtonBox::AcceptRole);
    m_useButton->setObjectName(u"use"_s);
    m_useButton->setDefault(true);
    build(buttons);
    m_draft->setValues(m_draftId, valuesOf(target, m_draft->document().defaults));
    m_editor->editTargets({m_draftId});
}

void TargetOptionsDialog::accept()
{
    saveSecrets(tr("%1 Choose another location for the secret, or try again."), [this] { emitTarget(); });
}

void TargetOptionsDialog::setBusy(bool isBusy)
{
    m_editor->setEnabled(!isBusy);
    m_useButton->setEnabled(!isBusy);
}

void TargetOptionsDialog::emitTarget()
{
    Target target = m_draft->document().targets.at(m_draft->rowOf(m_draftId));
    target.id = m_originalId;
    emit targetEdited(target);
    QDialog::accept();
}

} // namespace watchkeeper

#include "moc_TargetDialogs.cpp"
