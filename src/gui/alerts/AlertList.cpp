// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/alerts/AlertList.h"

#include "app/words/DisplayText.h"
#include "gui/look/PlainToolTip.h"
#include "gui/look/StateMark.h"
#include "gui/look/TintedIcon.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QScopedValueRollback>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kIdRole = Qt::UserRole + 1;
constexpr int kIconEdge = 16;
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
    m_list->setIconSize({kIconEdge, kIconEdge});
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
    if (m_selectedId != before)
        emit selectionChanged();
}

void AlertList::fillItem(QListWidgetItem *item, const AlertItem &shown) const
{
    const QString name = displayLine(nameFrom(shown.values));
    const QString detail = displayLine(m_detail(shown.values));
    const bool isInvalid = m_draft->isInvalid(m_kind, shown.id);
    const bool isPaused = shown.values.written.value(u"paused"_s).toBool();
    item->setData(kIdRole, shown.id);
    item->setText(name + u'\n' + detail);
    item->setToolTip(plainToolTip(isInvalid ? tr("Some settings are missing or invalid.") : name + u'\n' + detail));
    item->setIcon(isInvalid ? stateIcon(MarkState::Down) : isPaused ? actionIcon(u"pause"_s) : QIcon());
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

} // namespace watchkeeper

#include "moc_AlertList.cpp"
