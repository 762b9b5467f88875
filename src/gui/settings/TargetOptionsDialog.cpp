// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/TargetOptionsDialog.h"

#include "app/Watch.h"
#include "gui/settings/TargetEditor.h"
#include "gui/settings/TargetFields.h"
#include "gui/settings/TargetsDraft.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace watchkeeper {

namespace {

constexpr QSize kSize(640, 560);

} // namespace

TargetOptionsDialog::TargetOptionsDialog(const Target &target, Watch *watch, QWidget *parent)
    : QDialog(parent)
    , m_givenId(target.id)
    , m_draft(new TargetsDraft(&watch->targets(), this)) // never applied: it only knows the names that are taken
    , m_editor(new TargetEditor(m_draft, watch, this))
    , m_draftId(m_draft->add(target.kind, m_draft->count() - 1))
{
    setWindowTitle(tr("Options of %1").arg(target.name));
    resize(kSize);
    m_draft->setValues(m_draftId, valuesOf(target, m_draft->document().defaults));
    m_editor->edit({m_draftId});
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *take = buttons->addButton(tr("&Use these options"), QDialogButtonBox::AcceptRole);
    take->setObjectName(QStringLiteral("use"));
    take->setDefault(true);
    for (QAbstractButton *button : buttons->buttons())
        button->setIcon({}); // the style's own do not match ours
    connect(buttons, &QDialogButtonBox::accepted, this, &TargetOptionsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_editor, 1);
    layout->addWidget(buttons);
}

void TargetOptionsDialog::accept()
{
    m_editor->flush();
    if (!m_editor->showProblems())
        return;
    Target target = m_draft->document().targets.at(m_draft->rowOf(m_draftId));
    target.id = m_givenId;
    emit targetEdited(target);
    QDialog::accept();
}

} // namespace watchkeeper
