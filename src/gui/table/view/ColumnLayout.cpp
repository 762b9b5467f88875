// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table/view/ColumnLayout.h"

#include "gui/look/DisplayPreferences.h"
#include "gui/table/model/ResultColumn.h"

#include <QAbstractItemDelegate>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTableView>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! [px] The maximum width of a column in a stored layout, which is wider than any screen.
constexpr int kMaxColumnPixels = 4'000;
constexpr int kMinResultCharacters = 24; //!< [characters] minimum width of the result column; shorter text would be meaningless

// The default order from the left. Columns that are hidden by default are next to related columns.
constexpr std::array<ResultColumn, kResultColumnCount> kDefaultColumnOrder{
    ResultColumn::Mark,    ResultColumn::Name,    ResultColumn::Kind,   ResultColumn::Address,
    ResultColumn::Host,    ResultColumn::Tags,    ResultColumn::Result, ResultColumn::Status,
    ResultColumn::Attempt, ResultColumn::Since,   ResultColumn::Time,   ResultColumn::Queue,
    ResultColumn::Dns,     ResultColumn::Connect, ResultColumn::Tls,    ResultColumn::Send,
    ResultColumn::Wait,    ResultColumn::Receive, ResultColumn::Trend,  ResultColumn::Heartbeat,
    ResultColumn::Day,     ResultColumn::Week,    ResultColumn::Month,  ResultColumn::CustomUptime,
    ResultColumn::Checked, ResultColumn::Next,    ResultColumn::Every,  ResultColumn::CertificateDays};

//! Returns a text that is as wide as the widest usual values of a numeric column.
QString longestText(ResultColumn column)
{
    switch (column) {
    case ResultColumn::Attempt:
        return u"10 of 10"_s;
    case ResultColumn::Day:
    case ResultColumn::Week:
    case ResultColumn::Month:
    case ResultColumn::CustomUptime:
        return u"99.999 %"_s;
    case ResultColumn::Checked:
        return u"checking… "_s;
    case ResultColumn::CertificateDays:
        return u"9999"_s;
    default:
        return u"59 min 59 s"_s;
    }
}

int titleWidth(const QTableView *view, ResultColumn column)
{
    const int spaceForSortMark = 5 * view->fontMetrics().averageCharWidth();
    return view->horizontalHeader()->fontMetrics().horizontalAdvance(columnTitle(column)) + spaceForSortMark;
}

int initialColumnWidth(const QTableView *view, ResultColumn column)
{
    const int character = view->fontMetrics().averageCharWidth();
    if (column == ResultColumn::Name || column == ResultColumn::Address)
        return 32 * character;
    if (column == ResultColumn::Mark || isPicture(column))
        return view->itemDelegateForColumn(columnIndex(column))->sizeHint({}, {}).width();
    if (!alignsTrailing(column))
        return std::max(titleWidth(view, column), (column == ResultColumn::Kind ? 16 : 20) * character);
    return std::max(titleWidth(view, column), view->fontMetrics().horizontalAdvance(longestText(column)) + 4 * character);
}

//! Returns the column of an entry in a stored layout; nullopt for columns that this version doesn't have.
std::optional<ResultColumn> columnOf(const QJsonValue &entry)
{
    return columnFromKey(entry["column"_L1].toString(), entry["text"_L1].toBool());
}

void moveColumn(QHeaderView *header, ResultColumn column, int visualIndex)
{
    header->moveSection(header->visualIndex(columnIndex(column)), visualIndex);
}

} // namespace

void resetColumns(QTableView *view)
{
    QHeaderView *header = view->horizontalHeader();
    for (size_t i = 0; i < kDefaultColumnOrder.size(); ++i) {
        const ResultColumn column = kDefaultColumnOrder[i];
        moveColumn(header, column, static_cast<int>(i));
        header->setSectionHidden(columnIndex(column), !isShownByDefault(column));
        if (column != ResultColumn::Result) // the result column takes the remaining width
            header->resizeSection(columnIndex(column), initialColumnWidth(view, column));
    }
    for (int section = kResultColumnCount; section < header->count(); ++section)
        header->hideSection(section);
    header->setSectionResizeMode(columnIndex(ResultColumn::Mark), QHeaderView::Fixed);
    stretchResultColumn(view);
    view->sortByColumn(columnIndex(ResultColumn::Mark), Qt::AscendingOrder);
}

void stretchResultColumn(QTableView *view)
{
    QHeaderView *header = view->horizontalHeader();
    const int result = columnIndex(ResultColumn::Result);
    const int minWidth = kMinResultCharacters * view->fontMetrics().averageCharWidth();
    const int others = header->length() - header->sectionSize(result);
    const bool fits = view->viewport()->width() - others >= minWidth;
    const auto mode = fits ? QHeaderView::Stretch : QHeaderView::Interactive;
    if (header->sectionResizeMode(result) != mode)
        header->setSectionResizeMode(result, mode);
    if (!fits && !header->isSectionHidden(result) && header->sectionSize(result) < minWidth)
        header->resizeSection(result, minWidth);
}

void yieldColumns(QTableView *view, const QSet<int> &pinned, YieldedWidths *yielded)
{
    QHeaderView *header = view->horizontalHeader();
    const int result = columnIndex(ResultColumn::Result);
    if (header->isSectionHidden(result))
        return;
    int missing = header->length() - header->sectionSize(result) + kMinResultCharacters * view->fontMetrics().averageCharWidth()
        - view->viewport()->width();
    for (auto it = yielded->cbegin(); it != yielded->cend(); ++it)
        missing += it.value() - header->sectionSize(it.key()); // hidden sections have no width
    for (const ResultColumn column : {ResultColumn::Day, ResultColumn::Kind, ResultColumn::Checked, ResultColumn::Trend}) {
        const int section = columnIndex(column);
        const bool hasYielded = yielded->contains(section);
        if (header->sectionSize(section) == 0 && !hasYielded)
            continue; // hidden by the user, or about to be
        const int width = hasYielded ? yielded->value(section) : header->sectionSize(section);
        const bool yields = missing > 0 && !pinned.contains(section);
        missing -= yields ? width : 0;
        if (yields)
            yielded->insert(section, width);
        else
            yielded->remove(section);
        header->setSectionHidden(section, yields);
    }
    const int heartbeat = columnIndex(ResultColumn::Heartbeat);
    if (header->isSectionHidden(heartbeat))
        return;
    const int width = yielded->value(heartbeat, header->sectionSize(heartbeat));
    const int given = std::clamp(missing, 0, width / 2); // still shows the latest results
    header->resizeSection(heartbeat, width - given);
    if (given > 0)
        yielded->insert(heartbeat, width);
    else
        yielded->remove(heartbeat);
}

void fitValueColumn(QTableView *view, ResultColumn column)
{
    constexpr int kMinValueCharacters = 16; // leaves room for longer values
    constexpr int kMaxValueCharacters = 40;
    const int character = view->fontMetrics().averageCharWidth();
    const int section = columnIndex(column);
    view->resizeColumnToContents(section);
    view->setColumnWidth(
        section, std::clamp(view->columnWidth(section), kMinValueCharacters * character, kMaxValueCharacters * character));
}

void fitColumns(QTableView *view)
{
    QHeaderView *header = view->horizontalHeader();
    for (int section = 0; section < header->count(); ++section) {
        if (!header->isSectionHidden(section) && header->sectionResizeMode(section) == QHeaderView::Interactive)
            view->resizeColumnToContents(section);
    }
}

QByteArray columnLayout(const QTableView *view, const YieldedWidths &yielded)
{
    const QHeaderView *header = view->horizontalHeader();
    QJsonArray columns;
    for (int visual = 0; visual < header->count(); ++visual) {
        const int section = header->logicalIndex(visual);
        const auto column = static_cast<ResultColumn>(section);
        const bool isHidden = header->isSectionHidden(section) && !yielded.contains(section);
        if (isValueColumn(column) && isHidden) // the user has removed it
            continue;
        QJsonObject entry{{u"column"_s, columnKey(column)},
                          {u"shown"_s, !isHidden},
                          {u"width"_s, isHidden ? 0 : yielded.value(section, header->sectionSize(section))}};
        if (isValueColumn(column))
            entry.insert(u"text"_s, sortsByText(column));
        columns.append(entry);
    }
    const QJsonObject layout{{u"columns"_s, columns},
                             {u"uptimeDays"_s, customUptimeDays()},
                             {u"sortedBy"_s, columnKey(static_cast<ResultColumn>(header->sortIndicatorSection()))},
                             {u"descending"_s, header->sortIndicatorOrder() == Qt::DescendingOrder}};
    return QJsonDocument(layout).toJson(QJsonDocument::Compact);
}

int savedUptimeDays(const QByteArray &layout)
{
    return QJsonDocument::fromJson(layout)["uptimeDays"_L1].toInt();
}

QList<ResultColumn> savedColumns(const QByteArray &layout)
{
    QList<ResultColumn> saved;
    const QJsonArray columns = QJsonDocument::fromJson(layout)["columns"_L1].toArray();
    for (const QJsonValue &entry : columns) {
        if (const std::optional<ResultColumn> column = columnOf(entry))
            saved.append(*column);
    }
    return saved;
}

void setColumnLayout(QTableView *view, const QByteArray &layout)
{
    const QJsonObject object = QJsonDocument::fromJson(layout).object();
    QHeaderView *header = view->horizontalHeader();
    int visual = 0;
    const QJsonArray columns = object.value("columns"_L1).toArray();
    for (int section = kResultColumnCount; !columns.isEmpty() && section < header->count(); ++section)
        header->hideSection(section);
    for (const QJsonValue &value : columns) {
        const std::optional<ResultColumn> column = columnOf(value);
        if (!column)
            continue;
        moveColumn(header, *column, visual++);
        // The name column is always shown. Without it, rows couldn't be identified, and users might not know how to show it again.
        const bool isShown = value["shown"_L1].toBool() || *column == ResultColumn::Name;
        header->setSectionHidden(columnIndex(*column), !isShown);
        const int width = value["width"_L1].toInt();
        if (width > 0 && header->sectionResizeMode(columnIndex(*column)) == QHeaderView::Interactive)
            header->resizeSection(columnIndex(*column), std::clamp(width, header->minimumSectionSize(), kMaxColumnPixels));
    }
    if (const auto sorted = columnFromKey(object.value("sortedBy"_L1).toString()))
        view->sortByColumn(columnIndex(*sorted),
                           object.value("descending"_L1).toBool() ? Qt::DescendingOrder : Qt::AscendingOrder);
}

} // namespace watchkeeper
