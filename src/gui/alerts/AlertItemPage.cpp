// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/alerts/AlertItemPage.h"

#include "gui/look/LossConfirmation.h"

#include <QLabel>
#include <QMessageBox>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kHandleWidth = 16;
constexpr int kListWidthCharacters = 30; // average characters

} // namespace

AlertItemPage::AlertItemPage(AlertsDraft *draft, AlertItemKind kind, const AlertList::Texts &texts, AlertList::Detail detail,
                             QWidget *parent)
    : SettingsPane(parent)
    , m_draft(draft)
    , m_kind(kind)
    , m_list(new AlertList(draft, kind, texts, detail))
    , m_heading(new QLabel)
    , m_form(new FieldForm)
    , m_sideLayout(new QVBoxLayout)
{
    m_heading->setObjectName(u"alertHeading"_s);
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setWordWrap(true);
    m_heading->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto *right = new QWidget;
    right->setLayout(m_sideLayout);
    m_sideLayout->setContentsMargins({});
    m_sideLayout->addWidget(m_heading);
    m_sideLayout->addWidget(m_form, 1);
    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->setHandleWidth(kHandleWidth);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_list);
    splitter->addWidget(right);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes(
        {kListWidthCharacters * fontMetrics().averageCharWidth(), 3 * kListWidthCharacters * fontMetrics().averageCharWidth()});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(splitter);
    connect(m_list, &AlertList::selectionChanged, this, &AlertItemPage::showSelected);
    connect(m_list, &AlertList::addRequested, this, [this] { askForNew(); });
    connect(m_list, &AlertList::duplicateRequested, this, [this] { m_list->select(m_draft->duplicate(m_kind, m_shownId)); });
    connect(m_list, &AlertList::removeRequested, this, &AlertItemPage::askToRemove);
    connect(m_form, &FieldForm::edited, this, &AlertItemPage::fieldEdited);
    connect(draft, &AlertsDraft::listChanged, this, &AlertItemPage::listChanged);
    connect(draft, &AlertsDraft::edited, this, &AlertItemPage::applyEdit);
    connect(draft, &AlertsDraft::externalEdit, this, &AlertItemPage::showExternalEdit);
    connect(draft, &AlertsDraft::applied, this, &SettingsPane::applied);
}

bool AlertItemPage::isDirty()
{
    return m_draft->isDirty() || (m_shownId != 0 && m_form->isUnfinished());
}

bool AlertItemPage::showProblems()
{
    const int wrong = m_draft->firstInvalid(m_kind);
    if (wrong == 0) // all items are valid, but the form may contain a secret without a place to store it
        return m_shownId == 0 || m_form->showProblems();
    m_list->select(wrong);
    m_form->showProblems();
    return false;
}

QList<Secret> AlertItemPage::secrets() const
{
    return m_kind == AlertItemKind::Channels ? m_draft->secrets() : QList<Secret>();
}

void AlertItemPage::setHasKeychain(bool hasKeychain, const QString &why)
{
    m_form->setHasKeychain(hasKeychain, why);
}

void AlertItemPage::setFooterWidget(QWidget *widget)
{
    m_footer = widget;
    m_sideLayout->addWidget(widget);
}

void AlertItemPage::showSelected()
{
    const QString problem = m_draft->fileProblem();
    m_shownId = m_list->selectedId();
    const bool isAny = m_shownId != 0;
    m_heading->setText(problem.isEmpty() ? (isAny ? QString() : emptyText()) : problem);
    m_heading->setVisible(!m_heading->text().isEmpty());
    m_sideLayout->setStretchFactor(m_heading, isAny ? 0 : 1);
    m_form->setVisible(isAny);
    m_list->setEnabled(problem.isEmpty());
    m_form->setEnabled(problem.isEmpty());
    if (m_footer)
        m_footer->setVisible(isAny);
    if (isAny) {
        const FormValues values = m_draft->values(m_kind, m_shownId);
        m_form->setSections(sections(values));
        m_form->setFormValidator(
            [this, id = m_shownId](const FormValues &typed) { return m_draft->problems(m_kind, id, typed); });
        m_form->setValues(values);
    }
    formChanged();
}

void AlertItemPage::addItem(const FormValues &values)
{
    m_list->select(m_draft->add(m_kind, values, m_shownId));
    m_form->focusAndSelect(u"name"_s);
    emit edited();
}

void AlertItemPage::fieldEdited(const QString &name)
{
    if (m_shownId == 0)
        return; // the form is being destroyed, and an open cell editor committed its text
    m_draft->addSecrets(m_form->secrets());
    m_draft->setValues(m_kind, m_shownId, m_form->values());
    if (isFormField(name)) {
        showSelected();
        m_form->focusField(name);
    } else {
        formChanged();
    }
    emit edited();
}

void AlertItemPage::listChanged()
{
    const bool isOther = m_shownId != m_list->selectedId() || !(m_draft->values(m_kind, m_shownId) == m_form->values());
    if (isOther || m_list->isEnabled() != m_draft->fileProblem().isEmpty() || m_shownId == 0)
        showSelected();
    emit edited();
}

//! Shows an edit that the other page made. For example, renaming a channel also edits the rules that use it.
void AlertItemPage::applyEdit(AlertItemKind kind, int id)
{
    if (kind == m_kind && id == m_shownId && !(m_draft->values(kind, id) == m_form->values()))
        showSelected();
}

void AlertItemPage::askToRemove()
{
    const QString text = removalText(m_shownId);
    if (text.isEmpty()) {
        m_draft->remove(m_kind, m_shownId);
        return;
    }
    askBeforeLoss(this, {removalTitle(), text, tr("&Remove"), tr("&Keep")}, [this, id = m_shownId] {
        m_draft->remove(m_kind, id);
    })->setObjectName(u"removalQuestion"_s);
}

void AlertItemPage::showExternalEdit(const QStringList &conflicts)
{
    if (conflicts.isEmpty())
        emit noticed(tr("alerts.json was changed outside Watchkeeper. The changes were loaded."));
    else
        emit noticed(tr("alerts.json was changed outside Watchkeeper. Your edits were kept for these settings, which were "
                        "changed in both places: %1. Save again to confirm them.")
                         .arg(conflicts.join(u", "_s)));
}

} // namespace watchkeeper

#include "moc_AlertItemPage.cpp"
