// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/maintenance/MaintenanceCalendarView.h"

#include "app/words/DisplayText.h"
#include "gui/look/StateMark.h"
#include "model/target/Maintenance.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QLocale>
#include <QPainter>
#include <QTextCharFormat>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qsizetype kMaxTimesPerDay = 50; // maximum number of times per entry, because a cron expression can match every minute

struct DayTime
{
    MaintenanceTime time;
    QString name;
};

qint64 beginOf(QDate day)
{
    return day.startOfDay().toMSecsSinceEpoch();
}

QList<DayTime> timesOf(const QList<Maintenance> &entries, QDate day)
{
    QList<DayTime> times;
    for (const Maintenance &entry : entries) {
        const QList<MaintenanceTime> found =
            MaintenanceCalendar(entry).between(beginOf(day), beginOf(day.addDays(1)), kMaxTimesPerDay);
        for (const MaintenanceTime &time : found)
            times.append({time, entry.name});
    }
    std::stable_sort(times.begin(), times.end(), [](const auto &a, const auto &b) { return a.time.begin < b.time.begin; });
    return times;
}

//! Returns the time of day, or `…` if the instant is on another day.
QString clockTimeOn(QDate day, qint64 instant)
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(instant);
    return moment.date() == day ? QLocale().toString(moment.time(), u"HH:mm"_s) : u"…"_s;
}

} // namespace

class MaintenanceCalendarView::Month : public QCalendarWidget
{
public:
    explicit Month(const QList<Maintenance> *entries)
        : m_entries(entries)
    {
    }
    void clearCache()
    {
        m_markedCache.clear();
        updateCells();
    }

protected:
    void paintCell(QPainter *painter, const QRect &rect, QDate date) const override
    {
        QCalendarWidget::paintCell(painter, rect, date);
        if (!isMarked(date))
            return;
        const int size = std::min(rect.height() / 3, fontMetrics().height());
        const QColor colour = stateColour(MarkState::Maintenance, isDark(palette()));
        const QPixmap mark = markPixmap(MarkState::Maintenance, false, size, devicePixelRatioF(), colour);
        painter->drawPixmap(rect.right() - size - 2, rect.top() + 2, mark);
    }

private:
    //! Returns whether the day has maintenance. Cached, because each day is painted repeatedly.
    bool isMarked(QDate date) const
    {
        const auto known = m_markedCache.constFind(date);
        if (known != m_markedCache.cend())
            return *known;
        const bool isSome = std::any_of(m_entries->begin(), m_entries->end(), [date](const Maintenance &entry) {
            return !MaintenanceCalendar(entry).between(beginOf(date), beginOf(date.addDays(1)), 1).isEmpty();
        });
        return *m_markedCache.insert(date, isSome);
    }

    const QList<Maintenance> *m_entries;
    mutable QHash<QDate, bool> m_markedCache;
};

MaintenanceCalendarView::MaintenanceCalendarView(QWidget *parent)
    : QWidget(parent)
    , m_month(new Month(&m_entries))
    , m_times(new QListWidget)
{
    m_month->setObjectName(u"month"_s);
    m_month->setAccessibleName(tr("Days with maintenance"));
    m_month->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    m_month->setGridVisible(false);
    for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday})
        m_month->setWeekdayTextFormat(day, {}); // Qt shows weekends in red by default, but red is reserved for Down
    m_times->setObjectName(u"dayTimes"_s);
    m_times->setAccessibleName(tr("Maintenance on the selected day"));
    m_times->setWordWrap(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_month);
    layout->addWidget(m_times, 1);
    connect(m_month, &QCalendarWidget::selectionChanged, this, &MaintenanceCalendarView::showDay);
    showDay();
}

void MaintenanceCalendarView::setEntries(const QList<Maintenance> &entries)
{
    if (m_entries == entries)
        return; // filling the list again would reset its scroll position
    m_entries = entries;
    m_month->clearCache();
    showDay();
}

QStringList MaintenanceCalendarView::linesOf(QDate day) const
{
    QStringList lines;
    for (const DayTime &one : timesOf(m_entries, day))
        lines.append(tr("%1 – %2  %3", "begin, end, and name of a maintenance")
                         .arg(clockTimeOn(day, one.time.begin), clockTimeOn(day, one.time.end), displayLine(one.name)));
    return lines;
}

void MaintenanceCalendarView::showDay()
{
    const QDate day = m_month->selectedDate();
    m_times->clear();
    m_times->addItems(linesOf(day));
    if (m_times->count() > 0)
        return;
    auto *none = new QListWidgetItem(tr("No maintenance on %1").arg(QLocale().toString(day, QLocale::ShortFormat)), m_times);
    none->setFlags(Qt::ItemIsEnabled);
    none->setForeground(mutedColour(palette()));
}

} // namespace watchkeeper

#include "moc_MaintenanceCalendarView.cpp"
