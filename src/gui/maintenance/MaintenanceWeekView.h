// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A week of maintenance as a grid of days and hours.

#include "model/target/Maintenance.h"

#include <QDate>
#include <QWidget>

#include <optional>
#include <utility>

class QLabel;

namespace watchkeeper {

//! \brief One maintenance time on one day. Times that overlap share the width of the day.
struct MaintenanceBlock
{
    QString name; //!< of the entry
    MaintenanceTime time;
    int day = 0;   //!< 0 is the first day of the week
    int begin = 0; //!< minutes since midnight by the clock
    int end = 0;   //!< minutes since midnight by the clock; 1,440 for the end of the day
    int lane = 0;  //!< position among the times that overlap
    int laneCount = 1;
};

//! Returns the blocks of a week in order of their begin, in the time zone of this computer. Pure function.
//! \param firstDay  first day of the week
QList<MaintenanceBlock> maintenanceBlocks(const QList<Maintenance> &entries, QDate firstDay);

//! Returns the clock times of a block and its name, such as `02:00 – 03:30  Backup`. A time on another day is `…`.
QString blockText(const MaintenanceBlock &block, QDate firstDay);

//! How an entry changes with the keyboard.
enum class MaintenanceChange : quint8 { Move, Resize };

//! \brief Paints the days and hours, and a cursor. The arrow keys move the cursor, with Shift they also mark a span, with Ctrl they move
//! the entry at the cursor, and with both they resize it. Enter opens that entry or adds one. Delete removes it. Page Up and Page Down
//! change the week, and Home goes to the current one. Screen readers get all times of the week as the description.
class MaintenanceWeekGrid : public QWidget
{
    Q_OBJECT

public:
    explicit MaintenanceWeekGrid(QWidget *parent = nullptr);

    //! \param day  any day of the week to show
    void showWeek(QDate day);
    void setEntries(const QList<Maintenance> &entries);
    QDate firstDay() const { return m_firstDay; }
    //! \param minutes  by the clock, positive towards the future
    void moveCursor(qint64 minutes);
    //! Returns the time at the cursor or the marked span, and what Enter does there.
    QString cursorText() const;
    //! Returns the area of a block. Used by tests, too.
    QRect blockRect(const MaintenanceBlock &block) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void weekChanged();
    //! Emitted when cursorText() has changed.
    void cursorMoved();
    //! Emitted for a click, and for the arrow keys. \param name  of the entry
    void blockSelected(const QString &name);
    //! Emitted for a double-click and Enter. \param name  of the entry
    void blockActivated(const QString &name);
    //! Emitted when the user wants to add an entry, also for a double-click at a free time.
    void spanChosen(const QDateTime &from, const QDateTime &to);
    //! \param name  of the entry
    void removalRequested(const QString &name);
    //! \param name  of the entry
    //! \param minutes  the difference by the clock
    void changeRequested(const QString &name, watchkeeper::MaintenanceChange change, int minutes);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void updateBlocks();
    int blockAt(const QPoint &position) const;
    void selectAtCursor();
    bool isAtCursor(const MaintenanceBlock &block) const;
    std::pair<qint64, qint64> chosenSpan() const;
    void activate();
    bool moveByKey(const QKeyEvent &event);
    QRect dayRect(int day) const;
    int headingHeight() const;
    int hoursWidth() const;
    void paintDays(QPainter *painter) const;
    void paintBlock(QPainter *painter, int block) const;
    void paintCursor(QPainter *painter) const;

    QList<Maintenance> m_entries;
    QDate m_firstDay;
    QList<MaintenanceBlock> m_blocks;
    int m_selected = -1;            //!< index in m_blocks; always a block at the cursor
    QString m_preferred;            //!< the entry to select where several overlap
    qint64 m_cursor = 0;            //!< minutes by the clock since the first Julian day
    std::optional<qint64> m_anchor; //!< where marking a span began, as m_cursor
};

//! \brief The grid, with buttons for other weeks, and a line about the cursor.
class MaintenanceWeekView : public QWidget
{
    Q_OBJECT

public:
    explicit MaintenanceWeekView(QWidget *parent = nullptr);

    MaintenanceWeekGrid *grid() const { return m_grid; }
    //! Shows a message until the cursor moves. Screen readers say it.
    void showMessage(const QString &text);

private:
    void updateTitle();

    MaintenanceWeekGrid *m_grid;
    QLabel *m_title;
    QLabel *m_line;
};

} // namespace watchkeeper
