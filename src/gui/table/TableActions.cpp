// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table/TableActions.h"

#include "checks/Registry.h"
#include "export/CurlCommand.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/PlainText.h"
#include "gui/look/widgets/WindowState.h"
#include "gui/table/TableExport.h"
#include "gui/table/model/ResultsModel.h"
#include "gui/table/model/ResultsProxy.h"
#include "gui/table/view/ColumnLayout.h"
#include "gui/table/view/ResultsHeader.h"
#include "gui/table/view/ResultsView.h"
#include "model/base/ShortText.h"
#include "model/filter/FilterEdit.h"
#include "targets/document/MaskedTarget.h"
#include "targets/document/TargetsDocument.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QJsonArray>
#include <QJsonDocument>
#include <QKeySequence>

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

class ResultsView;

//! \brief Copies the selected rows with the shown columns. Secrets are masked, and placeholders are kept.
class CopyMenu : public QMenu
{
    Q_OBJECT

public:
    //! \param view  must outlive the menu
    explicit CopyMenu(ResultsView *view, QWidget *parent = nullptr);

    //! Sets the default from the settings for targets that don't specify whether to verify TLS certificates.
    void setVerifiesTls(bool verifies) { m_verifiesTls = verifies; }

    //! Returns the action that copies as text, for Ctrl+C.
    QAction *copyAction() const { return m_copy; }

private:
    QAction *add(const QString &text, const QString &name, QString (CopyMenu::*content)() const);
    void updateActions();
    QString asText() const { return rowsIn(RowsFormat::Text); }
    QString asMarkdown() const { return rowsIn(RowsFormat::Markdown); }
    QString asCsv() const { return rowsIn(RowsFormat::Csv); }
    QString addresses() const;
    QString curlCommands() const;
    QString targetsAsJson() const;
    QString rowsIn(RowsFormat format) const;

    ResultsView *m_view;
    QAction *m_copy;
    QAction *m_curl;
    bool m_verifiesTls = true;
};

namespace {

std::optional<FilterKey> keyOf(ResultColumn column)
{
    switch (column) {
    case ResultColumn::Name:
        return FilterKey::Name;
    case ResultColumn::Kind:
        return FilterKey::Kind;
    case ResultColumn::Address:
        return FilterKey::Address;
    case ResultColumn::Host:
        return FilterKey::Host;
    case ResultColumn::Tags:
        return FilterKey::Tag;
    case ResultColumn::Mark:
        return FilterKey::Is;
    case ResultColumn::Result:
        return FilterKey::Text;
    default: // numeric columns have no filter, because nobody needs a filter for exactly 84.2 ms
        return std::nullopt;
    }
}

QStringList valuesOf(const ResultRow &row, ResultColumn column)
{
    if (column == ResultColumn::Tags)
        return row.target->tags;
    if (column == ResultColumn::Mark)
        return {filterStateWord(row.isBeingConfirmed() ? FilterState::Unconfirmed : filterStateOf(row.markState()))};
    return {columnValue(row, column).toString()};
}

} // namespace

FilterState filterStateOf(MarkState mark)
{
    switch (mark) {
    case MarkState::Up:
        return FilterState::Up;
    case MarkState::Degraded:
        return FilterState::Degraded;
    case MarkState::Down:
        return FilterState::Down;
    case MarkState::Unknown:
        return FilterState::Unknown;
    case MarkState::Unreachable:
        return FilterState::Unreachable;
    case MarkState::Unobserved:
        return FilterState::Unobserved;
    case MarkState::Maintenance:
        return FilterState::Maintenance;
    case MarkState::Paused:
        return FilterState::Paused;
    case MarkState::Pending:
        return FilterState::Pending;
    }
    Q_UNREACHABLE();
}

QList<CellFilter> cellFilters(const ResultRow &row, ResultColumn column)
{
    QList<CellFilter> filters;
    const std::optional<FilterKey> key = keyOf(column);
    if (!key)
        return filters;
    for (const QString &value : valuesOf(row, column)) {
        if (!value.trimmed().isEmpty())
            filters.append({*key, value});
    }
    return filters;
}

namespace {

constexpr int kMaxCellFilters = 5; //!< limits the menu for targets with many tags

//! Returns the text for a menu item, with mnemonics escaped and shortened if necessary.
QString filterMenuText(const CellFilter &filter)
{
    constexpr qsizetype kMaxFilterTextLength = 60;
    return menuText(shortened(filterTermText(filter.key, filter.value), kMaxFilterTextLength));
}

} // namespace

TableActions::TableActions(ResultsView *view, const Menus &menus, QWidget *window)
    : QObject(window)
    , m_view(view)
    , m_copyMenu(new CopyMenu(view, window))
    , m_rowActions(menus.rowActions)
{
    addExport(menus, window);
    menus.edit->insertAction(menus.editMenuAnchor, m_copyMenu->copyAction());
    menus.edit->insertMenu(menus.editMenuAnchor, m_copyMenu);
    menus.view->addSeparator();
    menus.view->addMenu(new ColumnsMenu(view, window));
    menus.view->addMenu(new SortMenu(view, window));
    auto *layouts = new LayoutsMenu(view, menus.settings, window);
    menus.view->addMenu(layouts);
    menus.view->addMenu(new GroupMenu(view, window));
    connect(layouts, &LayoutsMenu::notice, this, &TableActions::notice);
    menus.view->addAction(view->resortAction());
    connect(view, &ResultsView::menuRequested, this, &TableActions::showMenu);
}

void TableActions::setVerifiesTls(bool verifies)
{
    m_copyMenu->setVerifiesTls(verifies);
}

void TableActions::addExport(const Menus &menus, QWidget *window)
{
    auto *tableExport = new TableExport(m_view, window);
    auto *action = new QAction(tr("&Export table…"), window);
    action->setObjectName(u"actionExport"_s);
    action->setToolTip(tr("Save the rows and columns shown to a file"));
    action->setIcon(actionIcon(u"export"_s));
    menus.file->insertAction(menus.fileMenuAnchor, action);
    menus.file->insertSeparator(menus.fileMenuAnchor);
    connect(action, &QAction::triggered, tableExport, &TableExport::chooseFile);
    connect(tableExport, &TableExport::notice, this, &TableActions::notice);
}

void TableActions::showMenu(const QPoint &globalPosition, const QModelIndex &cell)
{
    auto *menu = new QMenu(m_view);
    menu->setObjectName(u"rowMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QAction *action : m_rowActions) {
        if (action)
            menu->addAction(action);
        else
            menu->addSeparator();
    }
    menu->addSeparator();
    menu->addAction(m_copyMenu->copyAction());
    menu->addMenu(m_copyMenu);
    if (cell.isValid())
        addCellFilters(menu, cell);
    menu->popup(globalPosition);
}

void TableActions::addCellFilters(QMenu *menu, const QModelIndex &cell)
{
    const auto *proxy = qobject_cast<ResultsProxy *>(m_view->model());
    const auto filters = cellFilters(proxy->row(cell.row()), static_cast<ResultColumn>(cell.column())).mid(0, kMaxCellFilters);
    if (filters.isEmpty())
        return;
    menu->addSeparator();
    for (const CellFilter &filter : filters) {
        QAction *only = menu->addAction(tr("Show only %1").arg(filterMenuText(filter)), this,
                                        [this, filter] { emit valueFilterRequested(filter.key, filter.value); });
        only->setObjectName(u"filterByCell"_s);
        QAction *without = menu->addAction(tr("Exclude %1").arg(filterMenuText(filter)), this,
                                           [this, filter] { emit valueExclusionRequested(filter.key, filter.value); });
        without->setObjectName(u"filterOutCell"_s);
    }
}

CopyMenu::CopyMenu(ResultsView *view, QWidget *parent)
    : QMenu(tr("Copy &as"), parent)
    , m_view(view)
    , m_copy(new QAction(tr("&Copy"), this))
{
    setObjectName(u"copyMenu"_s);
    m_copy->setObjectName(u"actionCopy"_s);
    m_copy->setIcon(actionIcon(u"copy"_s));
    m_copy->setToolTip(tr("Copy the selected rows as text"));
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetWithChildrenShortcut); // elsewhere, this shortcut copies selected text
    view->addAction(m_copy);
    connect(m_copy, &QAction::triggered, this, [this] { QGuiApplication::clipboard()->setText(asText()); });
    add(tr("&Text"), u"copyText"_s, &CopyMenu::asText);
    add(tr("&Markdown table"), u"copyMarkdown"_s, &CopyMenu::asMarkdown);
    add(tr("&CSV"), u"copyCsv"_s, &CopyMenu::asCsv);
    addSeparator();
    add(tr("&Addresses"), u"copyAddresses"_s, &CopyMenu::addresses);
    m_curl = add(tr("c&url command"), u"copyCurl"_s, &CopyMenu::curlCommands);
    add(tr("Target as &JSON"), u"copyJson"_s, &CopyMenu::targetsAsJson);
    connect(view, &ResultsView::selectionEdited, this, &CopyMenu::updateActions);
    connect(this, &QMenu::aboutToShow, this, &CopyMenu::updateActions);
    updateActions();
}

QAction *CopyMenu::add(const QString &text, const QString &name, QString (CopyMenu::*content)() const)
{
    QAction *action = addAction(text, this, [this, content] { QGuiApplication::clipboard()->setText((this->*content)()); });
    action->setObjectName(name);
    return action;
}

void CopyMenu::updateActions()
{
    const bool hasSelection = !m_view->selectedIds().isEmpty();
    m_copy->setEnabled(hasSelection);
    menuAction()->setEnabled(hasSelection);
    if (!isVisible() && !hasSelection)
        return;
    const RowPointers rows = m_view->selectedRows();
    m_curl->setEnabled(std::any_of(rows.begin(), rows.end(), [](const ResultRow *row) {
        const Kind *kind = findKind(row->target->kind);
        return kind && kind->page;
    }));
}

QString CopyMenu::rowsIn(RowsFormat format) const
{
    return rowsText(format, m_view->selectedRows(), m_view->shownColumns());
}

QString CopyMenu::addresses() const
{
    return addressesText(m_view->selectedRows());
}

//! Returns one curl command per line; rows of kinds other than `http` are skipped.
QString CopyMenu::curlCommands() const
{
    QString commands;
    for (const ResultRow *row : m_view->selectedRows()) {
        if (const auto command = curlCommand(maskedTarget(*row->target), m_verifiesTls))
            commands += *command + u'\n';
    }
    return commands;
}

QString CopyMenu::targetsAsJson() const
{
    QJsonArray targets;
    for (const ResultRow *row : m_view->selectedRows())
        targets.append(targetToJson(maskedTarget(*row->target), Schedule()));
    const QJsonDocument document = targets.size() == 1 ? QJsonDocument(targets.first().toObject()) : QJsonDocument(targets);
    return QString::fromUtf8(document.toJson());
}

namespace {

const QString kMarkedKey = u"markedTargets"_s; // in window.ini

} // namespace

RowMarks::RowMarks(const Parts &parts)
    : QObject(parts.window)
    , m_parts(parts)
{
    for (const QString &id : parts.state->value(kMarkedKey).toStringList())
        m_marked.insert(TargetId(id));
    auto *menu = new QMenu(tr("Mar&ks"), parts.window);
    menu->setObjectName(u"marksMenu"_s);
    menu->setToolTipsVisible(true);
    parts.menu->insertMenu(parts.before, menu);
    m_toggle = addAction(menu, u"actionMark"_s, tr("&Mark"),
                         tr("Mark the selected rows to find them again, or remove their marks"), QKeySequence(u"Ctrl+M"_s));
    m_toggle->setIcon(actionIcon(u"bookmark"_s));
    connect(m_toggle, &QAction::triggered, this, &RowMarks::toggle);
    QAction *next = addAction(menu, u"actionNextMarked"_s, tr("&Next marked row"), tr("Select the next row with a mark"),
                              QKeySequence(Qt::Key_M));
    connect(next, &QAction::triggered, this, [this] { step(1); });
    QAction *previous = addAction(menu, u"actionPreviousMarked"_s, tr("&Previous marked row"),
                                  tr("Select the previous row with a mark"), QKeySequence(Qt::SHIFT | Qt::Key_M));
    connect(previous, &QAction::triggered, this, [this] { step(-1); });
    QAction *unmark = addAction(menu, u"actionUnmarkAll"_s, tr("Unmark &all"), tr("Remove all marks"), {});
    connect(unmark, &QAction::triggered, this, [this] { setMarked(m_marked.values(), false); });
    m_markActions = {next, previous, unmark};
    for (QAction *action : {next, previous}) { // elsewhere, these keys type a letter
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        parts.view->addAction(action);
    }
    connect(parts.view, &ResultsView::selectionEdited, this, &RowMarks::updateActions);
    connect(parts.model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { restoreMarks(first, last); });
    connect(parts.model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) { forgetRows(first, last); });
    updateActions();
}

QAction *RowMarks::addAction(QMenu *menu, const QString &name, const QString &text, const QString &tip,
                             const QKeySequence &keys)
{
    auto *action = new QAction(text, m_parts.window);
    action->setObjectName(name);
    action->setToolTip(tip);
    action->setStatusTip(tip);
    action->setShortcut(keys);
    menu->addAction(action);
    return action;
}

bool RowMarks::isSelectionMarked() const
{
    const std::vector<const ResultRow *> rows = m_parts.view->selectedRows();
    return !rows.empty() && std::all_of(rows.begin(), rows.end(), [](const ResultRow *row) { return row->isMarked; });
}

void RowMarks::toggle()
{
    setMarked(m_parts.view->selectedIds(), !isSelectionMarked());
}

void RowMarks::setMarked(const QList<TargetId> &ids, bool isMarked)
{
    for (const TargetId &id : ids) {
        if (isMarked)
            m_marked.insert(id);
        else
            m_marked.remove(id);
    }
    m_parts.model->setMarked(ids, isMarked);
    store();
}

//! Marks rows of targets that were marked in an earlier session.
void RowMarks::restoreMarks(int first, int last)
{
    QList<TargetId> ids;
    for (int row = first; row <= last; ++row) {
        if (const TargetId &id = m_parts.model->presentRow(row).target->id; m_marked.contains(id))
            ids.append(id);
    }
    if (!ids.isEmpty())
        m_parts.model->setMarked(ids, true);
    updateActions();
}

void RowMarks::forgetRows(int first, int last)
{
    for (int row = first; row <= last; ++row)
        m_marked.remove(m_parts.model->presentRow(row).target->id);
    store();
}

void RowMarks::dropMissing()
{
    m_marked.removeIf([this](const TargetId &id) { return m_parts.model->rowOf(id) < 0; });
    store();
}

void RowMarks::store()
{
    QStringList ids;
    for (const TargetId &id : std::as_const(m_marked))
        ids.append(id.toString());
    m_parts.state->set(kMarkedKey, ids);
    updateActions();
}

void RowMarks::step(int direction)
{
    const std::vector<const ResultRow *> rows = m_parts.proxy->matchingRows(); // also of folded groups
    const TargetId current = m_parts.view->currentId();
    const auto at =
        std::find_if(rows.begin(), rows.end(), [&current](const ResultRow *row) { return row->target->id == current; });
    const int from = at == rows.end() ? -1 : static_cast<int>(at - rows.begin());
    const auto isMarked = [&rows](int place) { return rows[static_cast<size_t>(place)]->isMarked; };
    if (const int found = nextPlace(static_cast<int>(rows.size()), from, direction, isMarked); found >= 0)
        m_parts.view->selectIds({rows[static_cast<size_t>(found)]->target->id});
}

void RowMarks::updateActions()
{
    m_toggle->setEnabled(!m_parts.view->selectedIds().isEmpty());
    m_toggle->setText(isSelectionMarked() ? tr("Un&mark") : tr("&Mark"));
    for (QAction *action : std::as_const(m_markActions))
        action->setEnabled(!m_marked.isEmpty());
}

} // namespace watchkeeper

#include "moc_TableActions.cpp"

#include "TableActions.moc"
