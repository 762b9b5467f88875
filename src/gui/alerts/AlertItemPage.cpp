// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/alerts/AlertItemPage.h"

#include "app/words/DisplayText.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/LossConfirmation.h"
#include "gui/look/widgets/PlainText.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QScopedValueRollback>
#include <QShortcut>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kIdRole = Qt::UserRole + 1;
constexpr int kListIconSize = 16;
constexpr int kAlertRowPadding = 10; // [px] total padding above and below the two lines

} // namespace

AlertList::AlertList(AlertsDraft *draft, AlertItemKind kind, const Texts &texts, Detail detail, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_kind(kind)
    , m_detail(detail)
    , m_list(new QListWidget)
    , m_buttons(new QHBoxLayout)
{
    m_list->setObjectName(u"alertList"_s);
    m_list->setAccessibleName(texts.name);
    m_list->setTabKeyNavigation(false);
    m_list->setUniformItemSizes(true);
    m_list->setIconSize({kListIconSize, kListIconSize});
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_buttons->setSpacing(0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_list, 1);
    layout->addLayout(m_buttons);
    buildButtons(texts);
    connect(m_list, &QListWidget::currentItemChanged, this, [this] {
        if (m_isFilling)
            return;
        m_selectedId = selectedId();
        refresh();
        updateButtons();
        emit selectionChanged();
    });
    connect(draft, &AlertsDraft::listChanged, this, &AlertList::fill);
    connect(draft, &AlertsDraft::edited, this, &AlertList::refresh);
    fill();
}

void AlertList::buildButtons(const Texts &texts)
{
    QToolButton *add = addButton(u"addAlertItem"_s, u"add"_s, texts.add);
    add->setText(tr("&Add", "to a list"));
    add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_duplicate = addButton(u"duplicateAlertItem"_s, u"duplicate"_s, texts.duplicate);
    m_remove = addButton(u"removeAlertItem"_s, u"remove"_s, texts.remove);
    m_buttons->addStretch();
    m_up = addButton(u"upAlertItem"_s, u"move-up"_s, tr("Move up (Alt+Up)"));
    m_down = addButton(u"downAlertItem"_s, u"move-down"_s, tr("Move down (Alt+Down)"));
    connect(add, &QToolButton::clicked, this, &AlertList::addRequested);
    connect(m_duplicate, &QToolButton::clicked, this, &AlertList::duplicateRequested);
    connect(m_remove, &QToolButton::clicked, this, &AlertList::removeRequested);
    connect(m_up, &QToolButton::clicked, this, [this] { moveBy(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { moveBy(1); });
    const auto key = [this](const QKeySequence &sequence, QToolButton *button) {
        auto *shortcut = new QShortcut(sequence, m_list);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, button, &QToolButton::click);
    };
    key(QKeySequence(Qt::ALT | Qt::Key_Up), m_up);
    key(QKeySequence(Qt::ALT | Qt::Key_Down), m_down);
    key(QKeySequence::Delete, m_remove);
}

QToolButton *AlertList::addButton(const QString &name, const QString &icon, const QString &text)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setIcon(actionIcon(icon));
    button->setText(text);
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    m_buttons->addWidget(button);
    return button;
}

void AlertList::fill()
{
    const int before = m_selectedId;
    {
        const QScopedValueRollback filling(m_isFilling, true);
        const int row = m_list->currentRow();
        m_list->clear();
        for (const AlertItem &item : m_draft->items(m_kind).all())
            fillItem(new QListWidgetItem(m_list), item);
        QListWidgetItem *const kept = itemOf(m_selectedId);
        m_list->setCurrentItem(kept ? kept : m_list->item(std::clamp(row, 0, std::max(0, m_list->count() - 1))));
    }
    m_selectedId = selectedId();
    updateButtons();
    if (m_selectedId != before) {
        refresh();
        emit selectionChanged();
    }
}

void AlertList::fillItem(QListWidgetItem *item, const AlertItem &shown) const
{
    const QString name = displayLine(nameFrom(shown.values));
    const QString detail = displayLine(m_detail(shown.values));
    const QString text = detail.isEmpty() ? name : name + u'\n' + detail;
    const bool isInvalid =
        shown.id != m_selectedId && m_draft->isInvalid(m_kind, shown.id); // the form shows the selected one's
    const bool isPaused = shown.values.written.value(u"paused"_s).toBool();
    item->setData(kIdRole, shown.id);
    item->setText(text);
    item->setToolTip(plainToolTip(isInvalid ? tr("Some settings are missing or invalid.") : text));
    item->setIcon(isInvalid ? actionIcon(u"warning"_s) : isPaused ? actionIcon(u"pause"_s) : QIcon());
    item->setSizeHint(QSize(0, 2 * fontMetrics().lineSpacing() + kAlertRowPadding));
}

//! Updates all items, because an edit can make other items valid or invalid, for example by renaming a channel or freeing a name.
void AlertList::refresh()
{
    for (const AlertItem &each : m_draft->items(m_kind).all()) {
        if (QListWidgetItem *item = itemOf(each.id))
            fillItem(item, each);
    }
}

QListWidgetItem *AlertList::itemOf(int id) const
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(kIdRole).toInt() == id)
            return m_list->item(row);
    }
    return nullptr;
}

int AlertList::selectedId() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(kIdRole).toInt() : 0;
}

void AlertList::select(int id)
{
    if (QListWidgetItem *item = itemOf(id)) {
        item->setHidden(false);
        m_list->setCurrentItem(item);
    }
}

int AlertList::setFilter(const QString &text)
{
    int found = 0;
    for (int row = 0; row < m_list->count(); ++row) {
        const bool matches = m_list->item(row)->text().contains(text, Qt::CaseInsensitive);
        m_list->item(row)->setHidden(!matches);
        found += matches ? 1 : 0;
    }
    return found;
}

void AlertList::moveBy(int rows)
{
    if (selectedId() != 0)
        m_draft->move(m_kind, selectedId(), rows);
}

void AlertList::updateButtons()
{
    const int row = m_list->currentRow();
    m_duplicate->setEnabled(row >= 0);
    m_remove->setEnabled(row >= 0);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_list->count());
}

namespace {

constexpr int kHandleWidth = 16;
constexpr int kListWidthCharacters = 30; // unit: average character width

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
    connect(m_list, &AlertList::addRequested, this, [this] { askForNewItem(); });
    connect(m_list, &AlertList::duplicateRequested, this, [this] { m_list->select(m_draft->duplicate(m_kind, m_shownId)); });
    connect(m_list, &AlertList::removeRequested, this, &AlertItemPage::askToRemove);
    connect(m_form, &FieldForm::edited, this, &AlertItemPage::fieldEdited);
    connect(draft, &AlertsDraft::listChanged, this, &AlertItemPage::listChanged);
    connect(draft, &AlertsDraft::edited, this, &AlertItemPage::applyEdit);
    connect(draft, &AlertsDraft::externalEdit, this, &AlertItemPage::showExternalEdit);
    connect(draft, &AlertsDraft::applied, this, &SettingsPane::applied);
}

QIcon AlertItemPage::icon() const
{
    return actionIcon(m_kind == AlertItemKind::Channels ? u"family-mail"_s : u"filter"_s);
}

bool AlertItemPage::isDirty()
{
    return m_draft->isDirty() || (m_shownId != 0 && m_form->isUnfinished());
}

bool AlertItemPage::showProblems()
{
    const int wrong = m_draft->firstInvalid(m_kind);
    if (wrong == 0) // all items are valid, but the form may contain a secret that has nowhere to be stored
        return m_shownId == 0 || m_form->showProblems();
    m_list->select(wrong);
    m_form->showProblems();
    return false;
}

QList<Secret> AlertItemPage::secrets() const
{
    return m_kind == AlertItemKind::Channels ? m_draft->secrets() : QList<Secret>();
}

void AlertItemPage::setHasKeychain(bool hasKeychain, const QString &reason)
{
    m_form->setHasKeychain(hasKeychain, reason);
}

void AlertItemPage::setFooterWidget(QWidget *widget)
{
    m_footer = widget;
    m_sideLayout->addWidget(widget);
}

void AlertItemPage::setEmptyWidget(QWidget *widget)
{
    m_emptyWidget = widget;
    m_sideLayout->insertWidget(1, widget, 0);
    m_sideLayout->insertStretch(2, 0);
}

void AlertItemPage::showSelected()
{
    const QString problem = m_draft->fileProblem();
    m_shownId = m_list->selectedId();
    const bool isAny = m_shownId != 0;
    m_heading->setText(problem.isEmpty() ? (isAny ? QString() : emptyText()) : problem);
    m_heading->setVisible(!m_heading->text().isEmpty());
    m_sideLayout->setStretchFactor(m_heading, isAny || m_emptyWidget ? 0 : 1);
    if (m_emptyWidget)
        m_emptyWidget->setVisible(!isAny && problem.isEmpty());
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

//! Shows an edit that was made on the other page. For example, renaming a channel also edits the rules that use it.
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
    confirmLoss(this, {removalTitle(), text, tr("&Remove"), tr("&Keep")}, [this, id = m_shownId] {
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
                         .arg(listText(conflicts)));
}

} // namespace watchkeeper

#include "moc_AlertItemPage.cpp"
