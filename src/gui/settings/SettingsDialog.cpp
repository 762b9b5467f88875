// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/SettingsDialog.h"

#include "app/monitor/Monitor.h"
#include "gui/look/widgets/LossConfirmation.h"
#include "gui/look/widgets/PlainTable.h"
#include "gui/look/widgets/PlainText.h"
#include "gui/look/widgets/SearchField.h"
#include "gui/look/widgets/WindowState.h"
#include "gui/settings/fields/SettingsPane.h"
#include "gui/settings/pages/AdvancedPage.h"
#include "gui/settings/pages/SettingsPages.h"
#include "gui/settings/secrets/SecretKeeper.h"
#include "gui/settings/targets/TargetsDraft.h"
#include "ui_SettingsDialog.h"

#include <QKeyEvent>
#include <QPushButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kSettingsTypingPause = 100; // [ms]
constexpr int kExtraPagesRow = 1;         // position of the first page added by addExtraPages(), after the general one
constexpr int kButtonsRow = 3;

} // namespace

SettingsDialog::SettingsDialog(Monitor *monitor, SecretKeeper *keeper, ResultsView *table, bool canEditTargets, QWidget *parent)
    : QDialog(parent)
    , m_monitor(monitor)
    , m_keeper(keeper)
    , m_ui(std::make_unique<Ui::SettingsDialog>())
    , m_draft(new TargetsDraft(&monitor->targets(), this))
{
    m_ui->setupUi(this);
    setInitialSize(this);
    addSearchIcon(m_ui->search);
    m_ui->buttons->button(QDialogButtonBox::Save)->setText(tr("&Save"));
    m_ui->buttons->button(QDialogButtonBox::Apply)->setText(tr("A&pply"));
    m_ui->buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_ui->buttons->button(QDialogButtonBox::Apply)->setEnabled(false);
    m_applyTimer.setSingleShot(true);
    m_applyTimer.setInterval(kSettingsTypingPause);
    buildPages(table);
    moveButtonsToEnd();
    setCanEditTargets(canEditTargets);
    connect(&monitor->targets(), &TargetsStore::loaded, this, [this] { setCanEditTargets(true); });
    connect(&monitor->targets(), &TargetsStore::loadFailed, this, [this] { setCanEditTargets(false); });
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &SettingsDialog::reject);
    connect(m_ui->buttons->button(QDialogButtonBox::Apply), &QPushButton::clicked, this,
            [this] { apply(AfterApply::KeepOpen); });
    connect(m_ui->search, &QLineEdit::textChanged, this, &SettingsDialog::setFilter);
    connect(m_ui->pageList, &QListWidget::currentRowChanged, this, &SettingsDialog::showRow);
    connect(m_draft, &TargetsDraft::externalEdit, this, &SettingsDialog::handleExternalEdit);
    connect(&m_applyTimer, &QTimer::timeout, this, &SettingsDialog::updateApplyButton);
    m_ui->pageList->setCurrentRow(0);
    connect(keeper, &SecretKeeper::keychainKnown, this, [this](bool exists, const QString &reason) {
        for (int row = 0; row < m_ui->pages->count(); ++row)
            page(row)->setHasKeychain(exists, reason);
    });
    keeper->probe();
}

SettingsDialog::~SettingsDialog() = default;

void SettingsDialog::buildPages(ResultsView *table)
{
    Settings *settings = &m_monitor->settings();
    m_checkingPage = new CheckingPage(settings, m_draft);
    auto *advanced = new AdvancedPage(settings, m_monitor->profile());
    connect(advanced, &AdvancedPage::proposed, this, &SettingsDialog::propose);
    m_formPages = {new GeneralPage(settings, m_monitor->profile()),
                   m_checkingPage,
                   new SettingsFormPage(settings, SettingsPage::Network),
                   new HistoryPage(settings),
                   new AppearancePage(settings, table),
                   advanced};
    for (SettingsFormPage *form : std::as_const(m_formPages)) {
        form->reload();
        addPage(form);
    }
}

void SettingsDialog::setCanEditTargets(bool canEdit)
{
    m_canEditTargets = canEdit;
    m_checkingPage->setCanEditSchedule(canEdit);
    showMessage(canEdit ? QString() : tr("targets.json has errors. Fix it to edit the default schedule here."));
}

void SettingsDialog::addPage(SettingsPane *page)
{
    insertPage(m_ui->pages->count(), page);
}

void SettingsDialog::insertPage(int row, SettingsPane *page)
{
    m_ui->pages->insertWidget(row, page);
    m_ui->pageList->insertPage(row, page->title(), page->icon());
    connect(page, &SettingsPane::edited, &m_applyTimer, qOverload<>(&QTimer::start));
    connect(page, &SettingsPane::edited, this, &SettingsDialog::clearProblem);
    connect(page, &SettingsPane::applied, this, &SettingsDialog::finishApplying);
    connect(page, &SettingsPane::noticed, this, &SettingsDialog::showMessage);
}

void SettingsDialog::addExtraPages(const QList<SettingsPane *> &pages)
{
    int row = kExtraPagesRow;
    for (SettingsPane *page : pages)
        insertPage(row++, page);
    moveButtonsToEnd();
}

//! Moves the buttons to the end of the tab order, because a new page is inserted after them.
void SettingsDialog::moveButtonsToEnd()
{
    m_ui->buttons->setParent(nullptr);
    m_ui->layout->addWidget(m_ui->buttons, kButtonsRow, 0, 1, -1);
}

bool SettingsDialog::showPage(const QString &name)
{
    for (int row = 0; row < m_ui->pages->count(); ++row) {
        if (page(row)->objectName() != name)
            continue;
        m_ui->search->clear();
        m_ui->pageList->setCurrentRow(row);
        m_ui->pageList->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return false;
}

SettingsPane *SettingsDialog::page(int row) const
{
    return static_cast<SettingsPane *>(m_ui->pages->widget(row));
}

void SettingsDialog::showRow(int row)
{
    clearProblem();
    if (row >= 0)
        m_ui->pages->setCurrentIndex(row);
}

void SettingsDialog::apply(AfterApply then)
{
    endEditing(this);
    if (!showProblems())
        return;
    const QList<Secret> typed = secrets();
    if (typed.isEmpty()) {
        applyPages(then);
        return;
    }
    setBusy(true);
    showMessage(tr("Saving secrets to the keychain…"));
    m_keeper->store(typed, this, [this, then](const QString &problem) {
        setBusy(false);
        if (!problem.isEmpty())
            showMessage(
                tr("%1 Nothing has been changed yet. Choose another location for the secret, or try again.").arg(problem));
        else if (showProblems()) // an external change may have made an edit invalid
            applyPages(then);
        else
            showMessage(
                tr("Some settings on this page are missing or invalid. The secret was saved to the keychain. Nothing else has "
                   "been changed yet."));
    });
}

bool SettingsDialog::showProblems()
{
    for (int row = 0; row < m_ui->pages->count(); ++row) {
        if (page(row)->showProblems())
            continue;
        m_ui->search->clear(); // the filter may hide the invalid field
        m_ui->pageList->setCurrentRow(row);
        page(row)->showProblems(); // called again to focus the field, which was hidden before
        showMessage(tr("Some settings on this page are missing or invalid. Nothing has been changed yet."));
        m_showsProblem = true;
        return false;
    }
    return true;
}

QList<Secret> SettingsDialog::secrets() const
{
    QList<Secret> typed;
    for (int row = 0; row < m_ui->pages->count(); ++row)
        typed += page(row)->secrets();
    return typed;
}

void SettingsDialog::applyPages(AfterApply then)
{
    for (int row = 0; row < m_ui->pages->count(); ++row)
        page(row)->apply();
    m_monitor->settings().set(std::exchange(m_hiddenValues, {}));
    if (m_canEditTargets && m_draft->firstInvalid().isNull())
        m_draft->apply();
    for (SettingsFormPage *form : std::as_const(m_formPages))
        form->reload();
    m_afterApply = then;
    m_applyProblem.clear();
    finishApplying({});
}

//! Finishes applying when no page is still applying its edits. \param problem  an error message if a page couldn't be applied;
//! empty on success
void SettingsDialog::finishApplying(const QString &problem)
{
    if (!m_afterApply)
        return;
    if (!problem.isEmpty())
        m_applyProblem = problem;
    for (int row = 0; row < m_ui->pages->count(); ++row) {
        if (!page(row)->isApplying())
            continue;
        setBusy(true);
        showMessage(tr("Saving…"));
        return;
    }
    const AfterApply then = *std::exchange(m_afterApply, std::nullopt);
    setBusy(false);
    const bool isLeft = m_draft->isDirty(); // the draft wasn't applied because targets.json is invalid
    showMessage(
        isLeft ? tr("The default schedule wasn't saved because targets.json has errors. All other settings were saved. Fix the "
                    "file, then save again.")
               : m_applyProblem);
    m_ui->buttons->button(QDialogButtonBox::Apply)->setEnabled(!m_applyProblem.isEmpty());
    if (then == AfterApply::Close && !isLeft && m_applyProblem.isEmpty())
        QDialog::accept();
}

//! Disables everything except closing the dialog, while the keychain waits for the user or a file is written.
void SettingsDialog::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    m_ui->pages->setEnabled(!isBusy);
    m_ui->buttons->button(QDialogButtonBox::Save)->setEnabled(!isBusy);
    updateApplyButton();
}

void SettingsDialog::updateApplyButton()
{
    m_ui->buttons->button(QDialogButtonBox::Apply)->setEnabled(!m_isBusy && isDirty());
}

void SettingsDialog::propose(const QJsonObject &values)
{
    for (SettingsFormPage *form : std::as_const(m_formPages))
        form->propose(values);
    for (const Setting &row : settingsTable()) {
        const QJsonValue value = values.value(row.field.name);
        if (row.page == SettingsPage::Shortcuts)
            m_hiddenValues.insert(row.field.name, value.isUndefined() ? QJsonValue(QJsonValue::Null) : value);
    }
    showMessage(tr("Review the pages, then save. Nothing has been changed yet."));
    m_applyTimer.start();
}

bool SettingsDialog::isDirty() const
{
    for (int row = 0; row < m_ui->pages->count(); ++row) {
        if (page(row)->isDirty())
            return true;
    }
    return !m_hiddenValues.isEmpty() || m_draft->isDirty();
}

void SettingsDialog::showSetting(const QString &name)
{
    m_ui->search->clear();
    for (SettingsFormPage *form : std::as_const(m_formPages)) {
        if (!form->has(name))
            continue;
        m_ui->pageList->setCurrentRow(m_ui->pages->indexOf(form));
        form->focusField(name);
    }
}

void SettingsDialog::accept()
{
    endEditing(this);
    if (isDirty())
        apply(AfterApply::Close);
    else
        QDialog::accept();
}

void SettingsDialog::reject()
{
    endEditing(this);
    if (isDirty())
        askBeforeLeaving();
    else
        QDialog::reject();
}

void SettingsDialog::askBeforeLeaving()
{
    confirmLoss(this,
                {tr("Discard changes?"), tr("Your changes to the settings haven't been saved."), tr("&Discard changes"),
                 tr("&Keep editing")},
                [this] { QDialog::reject(); });
}

void SettingsDialog::setFilter(const QString &text)
{
    int first = -1;
    for (int row = 0; row < m_ui->pages->count(); ++row) {
        const bool isNamed = page(row)->title().contains(text, Qt::CaseInsensitive);
        const int found = page(row)->setFilter(isNamed ? QString() : text);
        const bool isShown = isNamed || found > 0;
        m_ui->pageList->item(row)->setHidden(!isShown);
        first = first < 0 && isShown ? row : first;
    }
    showMessage(first < 0 ? tr("No setting matches “%1”.").arg(text) : QString());
    const QListWidgetItem *current = m_ui->pageList->currentItem();
    if (first >= 0 && (!current || current->isHidden()))
        m_ui->pageList->setCurrentRow(first);
}

//! Enter in the search goes to the first match instead of saving.
void SettingsDialog::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_ui->search->hasFocus())
        focusFirstMatch();
    else
        QDialog::keyPressEvent(event);
}

void SettingsDialog::focusFirstMatch()
{
    const QWidget *shown = m_ui->pages->currentWidget();
    for (QWidget *next = m_ui->search->nextInFocusChain(); next != m_ui->search; next = next->nextInFocusChain()) {
        if (shown->isAncestorOf(next) && next->isVisible() && next->isEnabled() && (next->focusPolicy() & Qt::TabFocus) != 0)
            return next->setFocus(Qt::TabFocusReason);
    }
}

void SettingsDialog::handleExternalEdit(const QStringList &conflicts)
{
    if (conflicts.isEmpty())
        showMessage(tr("targets.json was changed outside Watchkeeper. The changes were loaded."));
    else
        showMessage(
            tr("targets.json was changed outside Watchkeeper. Your edits are kept for these entries, which were changed in "
               "both places: %1.")
                .arg(listText(conflicts)));
    m_applyTimer.start();
}

//! Hides the error message when the user starts to edit or opens another page. The field itself shows its error.
void SettingsDialog::clearProblem()
{
    if (m_showsProblem)
        showMessage({});
}

void SettingsDialog::showMessage(const QString &text)
{
    m_showsProblem = false;
    m_ui->message->setText(text);
    m_ui->message->setVisible(!text.isEmpty());
}

} // namespace watchkeeper

#include "moc_SettingsDialog.cpp"
