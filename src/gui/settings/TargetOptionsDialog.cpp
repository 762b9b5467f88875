// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/TargetOptionsDialog.h"

#include "app/monitor/Monitor.h"
#include "gui/look/EndEditing.h"
#include "gui/look/InitialSize.h"
#include "gui/settings/SecretKeeper.h"
#include "gui/settings/TargetEditor.h"
#include "gui/settings/TargetFields.h"
#include "gui/settings/TargetsDraft.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace watchkeeper {

namespace {

constexpr QSize kTargetOptionsSize(640, 560);

} // namespace

TargetOptionsDialog::TargetOptionsDialog(const Target &target, Monitor *monitor, SecretKeeper *keeper, QWidget *parent)
    : QDialog(parent)
    , m_keeper(keeper)
    , m_originalId(target.id)
    , m_draft(new TargetsDraft(&monitor->targets(), this)) // never applied; knows the names that already exist
    , m_editor(new TargetEditor(m_draft, monitor, this))
    , m_draftId(m_draft->add(target.kind, m_draft->count() - 1))
    , m_message(new QLabel)
    , m_useButton(new QPushButton(tr("&Use these options")))
{
    build(target.name);
    m_draft->setValues(m_draftId, valuesOf(target, m_draft->document().defaults));
    m_editor->editTargets({m_draftId});
    connect(keeper, &SecretKeeper::keychainKnown, m_editor->form(), &FieldForm::setHasKeychain);
    keeper->probe();
}

void TargetOptionsDialog::build(const QString &name)
{
    setWindowTitle(tr("Options for %1").arg(name));
    setInitialSize(this, kTargetOptionsSize);
    m_message->setObjectName(QStringLiteral("message"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_useButton, QDialogButtonBox::AcceptRole);
    m_useButton->setObjectName(QStringLiteral("use"));
    m_useButton->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &TargetOptionsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_editor, 1);
    layout->addWidget(m_message);
    layout->addWidget(buttons);
}

void TargetOptionsDialog::accept()
{
    endEditing(this);
    m_editor->applyPendingEdits();
    if (!m_editor->showProblems())
        return;
    const QList<Secret> typed = m_draft->secrets();
    if (typed.isEmpty()) {
        emitTarget();
        return;
    }
    setBusy(true);
    showMessage(tr("Saving secrets to the keychain …"));
    m_keeper->store(typed, this, [this](const QString &problem) {
        setBusy(false);
        if (!problem.isEmpty())
            return showMessage(tr("%1 Choose another location for the secret, or try again.").arg(problem));
        m_message->hide();
        if (m_editor->showProblems()) // an external change may have made the target invalid
            emitTarget();
    });
}

//! While the keychain waits for the user, only closing the dialog is possible.
void TargetOptionsDialog::setBusy(bool isBusy)
{
    m_editor->setEnabled(!isBusy);
    m_useButton->setEnabled(!isBusy);
}

void TargetOptionsDialog::showMessage(const QString &text)
{
    m_message->setText(text);
    m_message->show();
}

void TargetOptionsDialog::emitTarget()
{
    Target target = m_draft->document().targets.at(m_draft->rowOf(m_draftId));
    target.id = m_originalId;
    emit targetEdited(target);
    QDialog::accept();
}

} // namespace watchkeeper

#include "moc_TargetOptionsDialog.cpp"
