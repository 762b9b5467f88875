// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The order and widths of the columns, and the grouping of the rows: defaults, conversion to and from a stored text, and
//! the menus of named layouts and groupings.

#include "gui/table/model/ResultsOrder.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QMenu>
#include <QSet>
#include <QStringList>

#include <optional>

class QTableView;

namespace watchkeeper {

class ResultsView;
class Settings;

//! Restores the default widths, order and visibility, and sorts by state and then by name.
void resetColumns(QTableView *view);

//! Makes a column of a value, which was added to the model after the view was set up, as wide as its title and visible cells require,
//! within limits.
void fitValueColumn(QTableView *view, ResultColumn column);

//! Makes each column as wide as its title and visible cells require.
void fitColumns(QTableView *view);

//! Gives the remaining width to the result column. If the column would be too narrow to read, the table scrolls horizontally.
void stretchResultColumn(QTableView *view);

//! The original widths, by section, of columns that are hidden or narrower because the view is too narrow.
using YieldedWidths = QHash<int, int>;

//! \brief Hides the columns of the uptime of 24 hours, the kind, the time of the last check and the trend, in this order, until
//! the result column is wide enough to read. Finally, the heartbeat column shrinks. They reappear when there is room. \param pinned  sections that the user wants to see
void yieldColumns(QTableView *view, const QSet<int> &pinned, YieldedWidths *yielded);

//! Returns the layout as JSON with column keys, so new columns in the program don't invalidate a stored layout. Includes
//! customUptimeDays(), but no hidden columns of values.
//! \param yielded  columns that are stored as shown, because they are hidden only in a narrow view
//! \param folded   the keys of folded groups
QByteArray columnLayout(const QTableView *view, const YieldedWidths &yielded = {}, Grouping grouping = Grouping::State,
                        const std::optional<QStringList> &folded = std::nullopt);

//! Returns the number of days of ResultColumn::CustomUptime; 0 if it wasn't stored.
int savedUptimeDays(const QByteArray &layout);

//! Returns the columns in a text from columnLayout().
QList<ResultColumn> savedColumns(const QByteArray &layout);

//! The grouping in a text from columnLayout(), and the folded groups; nullopt if they weren't stored.
struct SavedGroups
{
    std::optional<Grouping> grouping;
    std::optional<QStringList> folded;
};
SavedGroups savedGroups(const QByteArray &layout);

//! Restores a text from columnLayout(). The model must have its columns. Any other text is ignored. Columns that the text doesn't
//! contain don't change, but those of values are hidden.
void setColumnLayout(QTableView *view, const QByteArray &layout);

//! \brief Chooses what divides the rows into groups, and folds or unfolds all groups.
class GroupMenu : public QMenu
{
    Q_OBJECT

public:
    //! \param view  must outlive the menu
    explicit GroupMenu(ResultsView *view, QWidget *parent = nullptr);

private:
    void updateActions();
    void setAllFolded(bool folded);

    ResultsView *m_view;
    QList<QAction *> m_foldActions;
};

//! \brief Saves layouts under a name in settings.json, and applies, updates, renames and removes them. A layout has the columns with
//! their widths and order, the sort order and the grouping. The layout in use has a check mark.
class LayoutsMenu : public QMenu
{
    Q_OBJECT

public:
    //! \param view, settings  must outlive the menu
    LayoutsMenu(ResultsView *view, Settings *settings, QWidget *parent = nullptr);

signals:
    //! Emitted with a short message that should disappear automatically.
    void notice(const QString &text);

private:
    void fill();
    void askForName(const QString &title, const QString &label, const QString &name, void (LayoutsMenu::*use)(const QString &));
    void save(const QString &name);
    void rename(const QString &name);
    void remove();
    void restoreRemoved();
    void apply(const QString &name);
    QJsonObject layouts() const;
    void store(const QJsonObject &layouts);

    ResultsView *m_view;
    Settings *m_settings;
    QString m_current;                     //!< the name of the layout that was applied or saved last; empty for the default
    std::pair<QString, QString> m_removed; //!< name and content of the layout that was removed last; empty if none was
};

} // namespace watchkeeper
