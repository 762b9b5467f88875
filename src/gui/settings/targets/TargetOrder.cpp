// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/targets/TargetOrder.h"

#include "app/words/DisplayText.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/LossConfirmation.h"
#include "gui/look/widgets/PlainText.h"
#include "gui/look/widgets/SearchField.h"
#include "gui/look/widgets/WindowState.h"
#include "gui/settings/targets/TargetsDraft.h"
#include "gui/table/model/ResultTexts.h"
#include "gui/table/model/TargetMime.h"
#include "targets/document/MaskedTarget.h"
#include "targets/store/TargetsStore.h"

#include <QDialogButtonBox>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kTargetRowPadding = 8;
constexpr QSize kOrderSize(480, 560);

QString addressText(const Target &target)
{
    return TargetListModel::tr("%1: %2", "kind of target: its address")
        .arg(kindTitle(target.kind), displayLine(maskedAddress(target)));
}

} // namespace

TargetListModel::TargetListModel(TargetsDraft *draft, QObject *parent)
    : QAbstractListModel(parent)
    , m_draft(draft)
{
    connect(draft, &TargetsDraft::listChanged, this, [this] {
        beginResetModel();
        endResetModel();
    });
}

int TargetListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_draft->count());
}

TargetId TargetListModel::idAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_draft->document().targets.at(row).id : TargetId();
}

QVariant TargetListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Target &target = m_draft->document().targets.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return displayLine(target.name);
    case Qt::ToolTipRole:
        return plainToolTip(target.paused ? tr("%1 (paused)", "address of a target").arg(addressText(target))
                                          : addressText(target));
    case Qt::DecorationRole:
        return target.paused ? actionIcon(u"pause"_s) : QIcon();
    case Qt::SizeHintRole:
        return QSize(0, QFontMetrics(QGuiApplication::font()).height() + kTargetRowPadding);
    case kSearchRole:
        return QStringList{target.name, addressText(target), target.tags.join(u' ')}.join(u'\n').toCaseFolded();
    default:
        return {};
    }
}

Qt::ItemFlags TargetListModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags own = QAbstractListModel::flags(index);
    return index.isValid() ? own | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren : own | Qt::ItemIsDropEnabled;
}

Qt::DropActions TargetListModel::supportedDropActions() const
{
    return Qt::MoveAction;
}

QStringList TargetListModel::mimeTypes() const
{
    return {targetsMimeType()};
}

QMimeData *TargetListModel::mimeData(const QModelIndexList &indexes) const
{
    QList<TargetId> ids;
    for (const QModelIndex &index : indexes)
        ids.append(idAt(index.row()));
    auto data = std::make_unique<QMimeData>();
    storeTargets(data.get(), ids);
    return data.release();
}

bool TargetListModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int, const QModelIndex &parent)
{
    const QList<TargetId> ids = readTargets(data);
    if (action != Qt::MoveAction || ids.isEmpty())
        return false;
    const int before = row >= 0 ? row : parent.isValid() ? parent.row() : rowCount();
    emit dropped(ids, before);
    return false; // otherwise, the view would remove the dragged rows, as if they had been moved to another view
}

TargetOrderDialog::TargetOrderDialog(TargetsStore *store, QWidget *parent)
    : QDialog(parent)
    , m_store(store)
    , m_draft(new TargetsDraft(store, this))
    , m_model(new TargetListModel(m_draft, this))
    , m_proxy(new QSortFilterProxyModel(this))
    , m_search(new QLineEdit)
    , m_list(new QListView)
    , m_up(makeButton(u"move-up"_s, tr("Move up (Alt+Up)"), QKeySequence(Qt::ALT | Qt::Key_Up), -1))
    , m_down(makeButton(u"move-down"_s, tr("Move down (Alt+Down)"), QKeySequence(Qt::ALT | Qt::Key_Down), 1))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel))
{
    setWindowTitle(tr("Reorder targets"));
    m_proxy->setSourceModel(m_model);
    m_proxy->setFilterRole(TargetListModel::kSearchRole);
    build();
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_proxy->setFilterFixedString(text.toCaseFolded());
        updateButtons();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TargetOrderDialog::updateButtons);
    connect(m_model, &TargetListModel::dropped, this, &TargetOrderDialog::move,
            Qt::QueuedConnection); // queued, because the drag has to end first
    // While targets.json is damaged, it isn't overwritten.
    connect(store, &TargetsStore::loadFailed, this, [this] { m_buttons->button(QDialogButtonBox::Save)->setEnabled(false); });
    connect(store, &TargetsStore::loaded, this, [this] { m_buttons->button(QDialogButtonBox::Save)->setEnabled(true); });
    updateButtons();
}

void TargetOrderDialog::build()
{
    setInitialSize(this, kOrderSize);
    auto *hint = new QLabel(tr("The order of the targets in targets.json. The command line and exports use it."));
    hint->setWordWrap(true);
    m_search->setObjectName(u"search"_s);
    m_search->setPlaceholderText(tr("Search targets"));
    m_search->setAccessibleName(tr("Search targets"));
    m_search->setClearButtonEnabled(true);
    addSearchIcon(m_search);
    m_list->setObjectName(u"list"_s);
    m_list->setAccessibleName(tr("Targets"));
    m_list->setModel(m_proxy);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTabKeyNavigation(false);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setDefaultDropAction(Qt::MoveAction);
    m_buttons->setObjectName(u"buttons"_s);
    m_buttons->button(QDialogButtonBox::Save)->setText(tr("&Save"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    auto *line = new QHBoxLayout;
    line->addWidget(m_up);
    line->addWidget(m_down);
    line->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(hint);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addLayout(line);
    layout->addWidget(m_buttons);
    m_list->setFocus();
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QToolButton *TargetOrderDialog::makeButton(const QString &name, const QString &text, const QKeySequence &key, int by)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setIcon(actionIcon(name));
    button->setAutoRaise(true);
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setFocusPolicy(Qt::StrongFocus);
    connect(button, &QToolButton::clicked, this, [this, by] { moveSelected(by); });
    auto *shortcut = new QShortcut(key, m_list);
    shortcut->setContext(Qt::WidgetShortcut);
    connect(shortcut, &QShortcut::activated, button, &QToolButton::click);
    return button;
}

QList<TargetId> TargetOrderDialog::selectedIds() const
{
    QList<int> rows;
    for (const QModelIndex &index : m_list->selectionModel()->selectedIndexes())
        rows.append(m_proxy->mapToSource(index).row());
    std::sort(rows.begin(), rows.end());
    QList<TargetId> ids;
    for (const int row : rows)
        ids.append(m_model->idAt(row));
    return ids;
}

void TargetOrderDialog::select(const QList<TargetId> &ids)
{
    QItemSelection selection;
    QModelIndex first;
    for (const TargetId &id : ids) {
        const QModelIndex index = m_proxy->mapFromSource(m_model->index(static_cast<int>(m_draft->rowOf(id))));
        if (!index.isValid())
            continue;
        selection.select(index, index);
        first = first.isValid() ? first : index;
    }
    m_list->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    m_list->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    m_list->scrollTo(first);
}

void TargetOrderDialog::moveSelected(int by)
{
    const QList<TargetId> chosen = selectedIds();
    if (chosen.isEmpty() || !m_search->text().isEmpty())
        return;
    const qsizetype before = by < 0 ? m_draft->rowOf(chosen.first()) - 1 : m_draft->rowOf(chosen.last()) + 2;
    if (before >= 0 && before <= m_draft->count())
        move(chosen, before);
}

//! Moves targets and keeps them selected, although the view loses its selection when the list changes.
void TargetOrderDialog::move(const QList<TargetId> &ids, qsizetype before)
{
    m_draft->move(ids, before);
    select(ids);
}

void TargetOrderDialog::updateButtons()
{
    const QList<TargetId> chosen = selectedIds();
    // Moving by one row is ambiguous while rows are hidden.
    const bool isWhole = m_search->text().isEmpty();
    m_up->setEnabled(isWhole && !chosen.isEmpty() && m_draft->rowOf(chosen.first()) > 0);
    m_down->setEnabled(isWhole && !chosen.isEmpty() && m_draft->rowOf(chosen.last()) + 1 < m_draft->count());
    m_list->setDragEnabled(isWhole);
}

void TargetOrderDialog::accept()
{
    if (m_draft->isDirty())
        m_store->replace(m_draft->document());
    QDialog::accept();
}

void TargetOrderDialog::reject()
{
    if (!m_draft->isDirty())
        return QDialog::reject();
    confirmLoss(this,
                {tr("Discard the new order?"), tr("The new order hasn't been saved."), tr("&Discard"), tr("&Keep editing")},
                [this] { QDialog::reject(); });
}

} // namespace watchkeeper

#include "moc_TargetOrder.cpp"
