// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/overview/OverviewTab.h"

#include "app/words/DisplayText.h"
#include "gui/chart/YearView.h"
#include "gui/details/events/EventsTab.h"
#include "gui/details/overview/OverviewCards.h"
#include "gui/details/overview/ResultBars.h"
#include "gui/details/parts/PaneWidgets.h"
#include "gui/look/Appearance.h"
#include "gui/look/widgets/Card.h"
#include "gui/table/model/ResultColumn.h"
#include "gui/table/model/ResultTexts.h"
#include "history/values/SeriesSummary.h"
#include "model/base/Quantity.h"

#include <QDateTime>
#include <QEvent>
#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace watchkeeper {

namespace {

constexpr int kTwoColumnMinWidth = 84; // [average characters] minimum width for two columns
constexpr qsizetype kMinYearDays = 2;  // a strip of a single day would say nothing

QString nextCheckLabel()
{
    return OverviewTab::tr("Next check");
}

//! Returns when the next check is; empty while an earlier time is shown, or if it isn't known.
QString overviewNextCheck(const ResultRow &row)
{
    return row.moment || !columnNumber(row, ResultColumn::Next) ? QString() : columnText(row, ResultColumn::Next);
}

QList<Fact> resultFacts(const ResultRow &row)
{
    const Observation &observation = row.last->observation;
    QList<Fact> facts;
    if (!row.message().contains(observation.summary))
        facts.append({OverviewTab::tr("Result"), observation.summary});
    facts.append({OverviewTab::tr("Time"), humanDuration(observation.durationMs)});
    facts += factsOf(observation);
    if (observation.error && !observation.error->detail().isEmpty())
        facts.append({OverviewTab::tr("Details"), displayText(observation.error->detail())});
    return facts;
}

QList<Fact> overviewFacts(const ResultRow &row, const QString &dependencies)
{
    const Target &target = *row.target;
    QList<Fact> facts{{OverviewTab::tr("Address", "before an address or command"), row.address},
                      {OverviewTab::tr("Type"), kindTitle(target.kind)},
                      {OverviewTab::tr("Interval"), humanDuration(static_cast<double>(target.schedule.every.count()))},
                      {nextCheckLabel(), overviewNextCheck(row)},
                      {OverviewTab::tr("Tags"), displayLine(target.tags.join(u", "_s)), target.tags},
                      {OverviewTab::tr("Depends on"), dependencies}};
    if (row.last)
        facts += resultFacts(row);
    facts.removeIf([](const Fact &fact) { return fact.value.isEmpty(); });
    return facts;
}

} // namespace

OverviewTab::OverviewTab(QWidget *parent)
    : QScrollArea(parent)
    , m_history(new OverviewHistory(this))
    , m_columns(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_problem(new ProblemCard)
    , m_numbers(new NumbersCard)
    , m_dayCard(new Card(tr("Last 24 hours")))
    , m_day(new DayChart)
    , m_yearCard(new Card(tr("Last year")))
    , m_year(new YearView)
    , m_events(new RecentEventsCard)
    , m_facts(new FactList)
    , m_phasesTitle(makeHeading(tr("Time by phase")))
    , m_phases(new PhasesBar)
{
    build();
    connect(m_history, &OverviewHistory::changed, this, &OverviewTab::showDayAndYear);
    connect(m_day, &DayChart::clicked, this, &OverviewTab::chartRequested);
    connect(m_year, &YearView::dayChosen, this, &OverviewTab::dayRequested);
    connect(m_facts, &FactList::tagClicked, this, &OverviewTab::tagClicked);
    connect(m_events, &RecentEventsCard::incidentChosen, this, &OverviewTab::incidentRequested);
}

void OverviewTab::build()
{
    m_phases->setObjectName(u"phases"_s);
    m_facts->setObjectName(u"facts"_s);
    m_year->setObjectName(u"yearStrip"_s);
    m_year->setCompact(true);
    m_dayCard->setObjectName(u"dayCard"_s);
    m_dayCard->content()->addWidget(m_day);
    m_dayCard->hide();
    m_yearCard->setObjectName(u"yearCard"_s);
    m_yearCard->content()->addWidget(m_year);
    m_yearCard->hide();
    auto *factsCard = new Card;
    factsCard->setAccessibleName(tr("Facts"));
    factsCard->content()->addWidget(m_facts);
    factsCard->content()->addWidget(m_phasesTitle);
    factsCard->content()->addWidget(m_phases);
    auto *page = new QWidget;
    page->setLayout(m_columns);
    m_columns->setContentsMargins(kPaneSpacing, kPaneSpacing, kPaneSpacing, kPaneSpacing);
    m_columns->setSpacing(kPaneSpacing);
    m_columns->addWidget(buildColumn({m_problem, m_numbers, m_dayCard}), 1);
    m_columns->addWidget(buildColumn({m_yearCard, m_events, factsCard}), 1);
    setWidget(page);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Overview"));
}

QWidget *OverviewTab::buildColumn(const QList<QWidget *> &cards)
{
    auto *column = new QWidget;
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kPaneSpacing);
    for (QWidget *card : cards)
        layout->addWidget(card);
    layout->addStretch(1);
    return column;
}

void OverviewTab::setChartSource(ChartSource *source)
{
    m_history->setSource(source);
}

void OverviewTab::show(const ResultRow &row, const QList<HistoricalResult> &history, const QString &dependencies)
{
    m_row = row;
    m_results = history;
    m_problem->show(row);
    m_numbers->showHistory(history);
    m_shownFacts = overviewFacts(row, dependencies);
    m_facts->setFacts(m_shownFacts);
    m_phases->setPhases(row.last ? row.last->observation.phases : Phases());
    m_phasesTitle->setVisible(!m_phases->isHidden());
    m_history->follow(row.target->id, row.moment);
    showNumbers();
}

void OverviewTab::showFailureComparison(const Target &target, const FailurePair &pair)
{
    m_problem->showFailureComparison(target, pair);
    const bool exists = pair.failed || pair.recording;
    if (target.id != m_failureToReveal)
        m_failureToReveal = TargetId();
    else if (exists && !m_failureToReveal.isNull())
        // Queued, because the layout must calculate its size first.
        QMetaObject::invokeMethod(this, &OverviewTab::scrollToFailure, Qt::QueuedConnection);
}

void OverviewTab::revealFailure(const TargetId &id)
{
    m_failureToReveal = id;
}

void OverviewTab::scrollToFailure()
{
    m_failureToReveal = TargetId();
    const QWidget *part = m_problem->failurePart();
    widget()->layout()->activate();
    if (part)
        verticalScrollBar()->setValue(part->mapTo(widget(), QPoint()).y() - kPaneSpacing);
}

void OverviewTab::showAge(const ResultRow &row)
{
    const auto next =
        std::find_if(m_shownFacts.begin(), m_shownFacts.end(), [](const Fact &fact) { return fact.label == nextCheckLabel(); });
    if (next != m_shownFacts.end()) {
        next->value = overviewNextCheck(row);
        m_facts->setFacts(m_shownFacts);
    }
    m_numbers->showNumbers(numbersFor(row));
    m_events->showAge(QDateTime::currentDateTimeUtc());
}

void OverviewTab::showObjective(const QString &text)
{
    m_numbers->showObjective(text);
}

void OverviewTab::showIncidents(const QList<TargetIncident> &incidents, const std::optional<QDateTime> &moment)
{
    m_events->show(incidents, moment);
}

void OverviewTab::showNumbers()
{
    if (m_row)
        m_numbers->showNumbers(numbersFor(*m_row));
}

//! Response times are from the last 24 hours. Until these have been read, they are from the most recent results.
QList<CardNumber> OverviewTab::numbersFor(const ResultRow &row) const
{
    QList<CardNumber> numbers;
    if (row.dayUptime())
        numbers.append({tr("24 h", "uptime"), columnText(row, ResultColumn::Day), tr("Uptime in the last 24 hours")});
    if (const auto month = m_history->monthUptime())
        numbers.append({tr("30 days", "uptime"), percentText(*month), tr("Uptime in the last 30 days")});
    const bool isDay = m_history->isDayRead();
    const SeriesSummary &day = m_history->day().spread;
    const auto add = [&](double share, const QString &caption, const QString &toolTip) {
        if (const auto time = isDay ? day.quantile(share) : successPercentile(m_results, share))
            numbers.append({caption, humanDuration(time), toolTip});
    };
    if (isDay ? day.count() > 1 : m_results.size() > 1) {
        add(0.5, tr("median"),
            isDay ? tr("Median response time in the last 24 hours") : tr("Median response time of the most recent results"));
        add(0.95, tr("95 %", "percentile"),
            isDay ? tr("95 % of the response times in the last 24 hours were at most this long")
                  : tr("95 % of the last response times were at most this long"));
    }
    if (row.last)
        numbers.append({tr("last check"), row.checkedText(row.now()), exactTimeText(row.last->at)});
    return numbers;
}

void OverviewTab::showDayAndYear()
{
    m_day->show(m_history->day());
    m_dayCard->setVisible(DayChart::hasContent(m_history->day()));
    const QList<DayCell> &days = m_history->yearDays();
    const auto known = std::count_if(days.begin(), days.end(), [](const DayCell &day) { return day.knownTime() > 0; });
    m_yearCard->setVisible(known >= kMinYearDays);
    if (known >= kMinYearDays)
        m_year->show(days);
    showNumbers();
}

void OverviewTab::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    const bool isWide = viewport()->width() >= kTwoColumnMinWidth * fontMetrics().averageCharWidth();
    m_columns->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_columns->setStretch(0, isWide ? 1 : 0); // in a single column, the first section is only as high as necessary
}

void OverviewTab::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    m_history->setActive(true);
}

void OverviewTab::hideEvent(QHideEvent *event)
{
    QScrollArea::hideEvent(event);
    m_history->setActive(false);
}

namespace {

constexpr int kDayBuckets = 96; // one in 15 minutes, for a calm line
constexpr int kYearDays = 365;
constexpr int kMonthDays = 30;
constexpr std::chrono::milliseconds kDayInterval = 10s;
constexpr std::chrono::milliseconds kYearInterval = 5min;

//! Returns the uptime of a span, as the columns of the table count it.
std::optional<double> uptimeWithin(const ChartData &data, const TimeSpan &span)
{
    QList<TimeSpan> maintenance;
    for (const ChartMark &mark : data.marks) {
        if (mark.kind == ChartMark::Kind::Maintenance && !countsMaintenance())
            maintenance.append({mark.from, mark.to});
    }
    maintenance = mergedSpans(maintenance);
    OutcomeTimes times{};
    for (const OutcomeSpan &one : data.ribbon) {
        for (const TimeSpan &part : gapsBetweenSpans(maintenance, intersection({one.from, one.to}, span)))
            times[static_cast<size_t>(one.outcome)] += part.length();
    }
    const DayCell whole{{}, span, times};
    return whole.uptimeShare();
}

} // namespace

OverviewHistory::OverviewHistory(QObject *parent)
    : QObject(parent)
{
    m_dayTimer.setSingleShot(true);
    connect(&m_dayTimer, &QTimer::timeout, this, &OverviewHistory::readDay);
    connect(&m_day.query, &ChartQuery::answered, this, [this](const ChartData &data) {
        m_day.data = data;
        m_day.isRead = true;
        emit changed();
    });
    connect(&m_year.query, &ChartQuery::answered, this, [this](const ChartData &data) {
        m_year.data = data;
        m_year.isRead = true;
        m_yearDays = dayCells(data.ribbon, {data.request.from, data.request.to}, QTimeZone::systemTimeZone());
        emit changed();
    });
}

void OverviewHistory::setSource(ChartSource *source)
{
    if (m_source)
        m_source->disconnect(this);
    m_source = source;
    m_day.query.setSource(source);
    m_year.query.setSource(source);
    if (source)
        connect(source, &ChartSource::historyExtended, this, &OverviewHistory::extend);
    m_target = TargetId();
}

void OverviewHistory::follow(const TargetId &id, const std::optional<QDateTime> &moment)
{
    if (id == m_target && moment == m_moment)
        return;
    m_target = id;
    m_moment = moment;
    m_dayTimer.stop();
    m_yearDays.clear();
    for (Part *part : {&m_day, &m_year}) {
        part->query.cancel();
        part->data = {};
        part->age.invalidate();
        part->isRead = false;
    }
    emit changed();
    read();
}

void OverviewHistory::setActive(bool active)
{
    if (std::exchange(m_isActive, active) == active)
        return;
    if (active)
        return read();
    m_dayTimer.stop();
    for (Part *part : {&m_day, &m_year}) {
        part->query.cancel();
        if (!part->isRead)
            part->age.invalidate(); // the cancelled request is repeated when this is active again
    }
}

//! Reads what hasn't been read recently.
void OverviewHistory::read()
{
    if (!m_isActive || !m_source || m_target.isNull())
        return;
    if (!m_day.age.isValid() || (!m_moment && m_day.age.hasExpired(kDayInterval.count())))
        readDay();
    if (!m_year.age.isValid() || (!m_moment && m_year.age.hasExpired(kYearInterval.count())))
        readYear();
}

void OverviewHistory::extend(const QList<TargetId> &targets)
{
    if (!m_isActive || m_moment || !targets.contains(m_target))
        return;
    read();
    if (m_day.age.isValid() && !m_dayTimer.isActive() && !m_day.query.isWaiting())
        m_dayTimer.start(std::max<qint64>(0, kDayInterval.count() - m_day.age.elapsed()));
}

qint64 OverviewHistory::end() const
{
    return m_moment ? m_moment->toMSecsSinceEpoch() : QDateTime::currentMSecsSinceEpoch();
}

void OverviewHistory::readDay()
{
    ChartRequest request;
    request.targets = {m_target};
    request.series = {durationSeries()};
    request.spread = durationSeries();
    request.to = end();
    request.from = request.to - kMillisecondsPerDay;
    request.pixels = kDayBuckets;
    m_day.age.start();
    m_day.query.requestSoon(request, 0);
}

void OverviewHistory::readYear()
{
    const QTimeZone zone = QTimeZone::systemTimeZone();
    ChartRequest request;
    request.targets = {m_target};
    request.to = end();
    const QDate today = dateOf(request.to, zone);
    request.from = spanOfDates(today.addDays(1 - kYearDays), today.addDays(1), zone).from;
    request.pixels = kYearDays; // a resolution of one day
    m_year.age.start();
    m_year.query.requestSoon(request, 0);
}

std::optional<double> OverviewHistory::monthUptime() const
{
    const qint64 end = m_year.data.request.to;
    if (m_year.data.ribbon.isEmpty() || m_year.data.ribbon.first().from > end - kMillisecondsPerDay)
        return std::nullopt;
    return uptimeWithin(m_year.data, {end - kMonthDays * kMillisecondsPerDay, end});
}

} // namespace watchkeeper

#include "moc_OverviewTab.cpp"
