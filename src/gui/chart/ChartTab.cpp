// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/chart/ChartTab.h"

#include "app/words/DisplayText.h"
#include "gui/chart/ChartHeader.h"
#include "gui/chart/ChartNotes.h"
#include "gui/chart/ChartPages.h"
#include "gui/chart/ChartSource.h"
#include "gui/chart/FixedScale.h"
#include "gui/chart/plot/AxisTicks.h"
#include "gui/chart/plot/ChartPicture.h"
#include "gui/chart/plot/ChartPlot.h"
#include "gui/chart/plot/NoteLayer.h"
#include "gui/look/widgets/Labels.h"
#include "history/values/TimeSpan.h"

#include <QDataStream>
#include <QDateTime>
#include <QIODevice>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <optional>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kChartTabSpacing = 8;
constexpr qint64 kFirstChartSpan = 3'600'000;
constexpr int kDaysPerYear = 365;
constexpr qsizetype kMaxDescribedNotes = 10; // the newest ones; more would take long to listen to

qint64 chartNow()
{
    return QDateTime::currentMSecsSinceEpoch();
}

//! Returns the last year. It starts at midnight and ends now, because there are no results for the rest of today.
TimeSpan lastYear()
{
    const QTimeZone zone = QTimeZone::systemTimeZone();
    const qint64 end = chartNow();
    const QDate today = dateOf(end, zone);
    return {spanOfDates(today.addDays(1 - kDaysPerYear), today.addDays(1), zone).from, end};
}

QList<TargetId> chartTargetIds(const QList<ChartTarget> &targets)
{
    QList<TargetId> ids;
    for (const ChartTarget &target : targets)
        ids.append(target.id);
    return ids;
}

//! \brief Adds the values that each target measured before. A failed check measures nothing, but its target's earlier measurements can
//! still be charted.
//! \param previous  the same targets in the same order
void mergeValues(QList<ChartTarget> *targets, const QList<ChartTarget> &previous)
{
    for (qsizetype i = 0; i < targets->size(); ++i) {
        ChartTarget &target = (*targets)[i];
        target.values = previous[i].values + target.values;
        target.values.removeDuplicates();
    }
}

} // namespace

ChartTab::ChartTab(QWidget *parent)
    : QWidget(parent)
    , m_query(this)
    , m_head(new ChartHeader)
    , m_marked(new MarkedSpanBar)
    , m_fixedScale(new FixedScale(this))
    , m_notes(new ChartNotes(this))
    , m_pages(new ChartPages)
    , m_plot(m_pages->plot())
    , m_stateLabel(new QLabel(m_pages))
{
    build();
    connect(m_head, &ChartHeader::subjectChosen, this, &ChartTab::changeSubject);
    connect(m_head, &ChartHeader::spanSelected, this, [this](qint64 length) {
        m_head->setFrozen(false);
        chooseSpan(length);
    });
    connect(m_head, &ChartHeader::frozenChanged, this, &ChartTab::setFrozen);
    connect(m_head, &ChartHeader::comparisonSelected, this, &ChartTab::requestData);
    connect(m_head, &ChartHeader::scaleChanged, m_plot,
            [this](bool on) { m_plot->setScale(on ? ValueScale::Logarithmic : ValueScale::Linear); });
    connect(m_fixedScale, &FixedScale::changed, m_plot, [this] {
        m_plot->setFixedTop(m_fixedScale->top());
        showTitle();
    });
    connectPlot();
    connect(m_pages, &ChartPages::dayChosen, this, &ChartTab::showDay);
    connect(&m_query, &ChartQuery::answered, this, &ChartTab::showData);
    connect(&m_query, &ChartQuery::failed, this, [this](const QString &reason) {
        m_problem = reason;
        showState();
    });
    connect(&m_followTimer, &QTimer::timeout, this, &ChartTab::moveToNow);
    m_followTimer.setInterval(5s);
    m_slowReadTimer.setSingleShot(true);
    m_slowReadTimer.setInterval(300ms);
    connect(&m_slowReadTimer, &QTimer::timeout, this, &ChartTab::showState);
    chooseSpan(kFirstChartSpan);
}

void ChartTab::connectPlot()
{
    connect(m_plot, &ChartPlot::viewRequested, this, &ChartTab::showSpan);
    connect(m_plot, &ChartPlot::liveRequested, this, &ChartTab::showNow);
    connect(m_plot, &ChartPlot::freezeToggled, this, [this] { m_head->setFrozen(!m_head->isFrozen()); });
    connect(m_plot, &ChartPlot::momentChosen, this, &ChartTab::momentRequested);
    connect(m_plot, &ChartPlot::noteRequested, this, [this](qint64 at) { m_notes->askForNew({at, at}); });
    connect(m_plot, &ChartPlot::menuRequested, this, &ChartTab::showMenu);
    connect(m_plot, &ChartPlot::spanMarked, this, &ChartTab::markSpan);
    connect(m_marked, &MarkedSpanBar::removed, this, [this] { markSpan(std::nullopt); });
    connect(m_marked, &MarkedSpanBar::changed, this, [this] { m_pages->setFigures(m_marked->data()); });
}

void ChartTab::build()
{
    m_stateLabel->setObjectName(u"chartState"_s);
    m_stateLabel->setTextFormat(Qt::PlainText);
    m_stateLabel->setAlignment(Qt::AlignCenter);
    m_stateLabel->setWordWrap(true);
    m_stateLabel->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *page = new QWidget;
    auto *pageLayout = new QVBoxLayout(page);
    pageLayout->setContentsMargins(0, kChartTabSpacing / 2, 0, 0);
    pageLayout->setSpacing(kChartTabSpacing / 2);
    pageLayout->addWidget(m_head);
    pageLayout->addWidget(m_marked);
    pageLayout->addWidget(m_pages, 1);
    auto *scrollArea = new QScrollArea;
    scrollArea->setFrameShape(QFrame::NoFrame);
    scrollArea->setWidgetResizable(true);
    scrollArea->setFocusPolicy(Qt::NoFocus);
    scrollArea->setWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scrollArea);
    connect(m_plot, &ChartPlot::afterLayout, this, &ChartTab::placeState);
    m_fixedScale->addActions(m_head->menu());
    m_pages->addExportActions(m_head->menu());
}

//! Shows the menu of a time in the plot.
void ChartTab::showMenu(qint64 at, const QPoint &place)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"chartTimeMenu"_s);
    const qint64 moment = std::min(at, chartNow());
    QAction *travel = menu->addAction(tr("&View all targets at %1").arg(chartTimeText(moment)));
    travel->setObjectName(u"chartViewMoment"_s);
    connect(travel, &QAction::triggered, this, [this, moment] { emit momentRequested(moment); });
    if (m_marked->span())
        connect(menu->addAction(tr("&Remove the mark")), &QAction::triggered, this, [this] { markSpan(std::nullopt); });
    m_notes->addActions(menu, moment, m_marked->span(), m_plot->notesAt(at));
    menu->popup(place);
}

//! Marks a span and requests its figures; nullopt removes the mark.
void ChartTab::markSpan(const std::optional<TimeSpan> &span)
{
    if (span == m_marked->span())
        return;
    m_marked->setSpan(span);
    m_plot->setMarkedSpan(span);
    if (span && m_source && m_head->subject())
        m_marked->request(request(*m_head->subject()));
}

//! Returns whether the chart moves with the time.
bool ChartTab::followsTime() const
{
    return m_isLive && !m_head->isFrozen();
}

void ChartTab::setFrozen(bool isFrozen)
{
    if (!isFrozen && m_isLive)
        showNow();
    showTitle();
}

void ChartTab::setSource(ChartSource *source)
{
    if (m_source)
        m_source->disconnect(this);
    m_source = source;
    m_query.setSource(source);
    m_marked->setSource(source);
    m_notes->setSource(source);
    if (!source)
        return;
    connect(source, &ChartSource::historyExtended, this, &ChartTab::handleHistoryExtended);
    connect(source, &ChartSource::eventsChanged, this, &ChartTab::requestData);
}

void ChartTab::showTargets(const QList<ChartTarget> &targets)
{
    QList<ChartTarget> shown = targets.first(std::min(targets.size(), kMaxTargets));
    const bool areDifferent = chartTargetIds(shown) != chartTargetIds(m_targets);
    if (!areDifferent)
        mergeValues(&shown, m_targets);
    if (shown == m_targets)
        return;
    m_targets = shown;
    m_head->setTargets(m_targets);
    m_notes->setTargets(m_targets);
    if (!areDifferent)
        return draw();
    m_data = {};
    m_earlier = {};
    m_problem.clear();
    m_query.cancel(); // the source can stop reading for the former selection at once
    draw();
    requestData();
    requestFigures();
}

//! Requests the figures of the marked span again, for other targets or another subject.
void ChartTab::requestFigures()
{
    const auto span = m_marked->span();
    markSpan(std::nullopt);
    markSpan(span);
}

//! Keeps the displayed lines until new data arrives. The data of a histogram or calendar is removed, because it can't be drawn
//! as lines.
void ChartTab::changeSubject()
{
    if (!m_head->subject()->isOverTime() || m_data.series.isEmpty()) {
        m_data = {};
        m_earlier = {};
    }
    draw();
    requestData();
    requestFigures();
}

void ChartTab::chooseSpan(qint64 length)
{
    m_isLive = true;
    m_plot->setView(ViewSpan::endingNow(length, chartNow()));
    m_head->selectSpanButton(length);
    showTitle();
    requestData();
}

void ChartTab::showSpan(const ViewSpan &view)
{
    m_isLive = view.to() >= chartNow();
    m_plot->setView(view);
    m_head->selectSpanButton(m_isLive ? std::optional(view.length()) : std::nullopt);
    showTitle();
    requestData();
}

void ChartTab::showNow()
{
    m_head->setFrozen(false);
    chooseSpan(m_plot->view().length());
}

void ChartTab::moveToNow()
{
    if (followsTime() && !m_pages->isHovering()) // the chart must not move under the pointer
        m_plot->setView(ViewSpan::endingNow(m_plot->view().length(), chartNow()));
}

void ChartTab::handleHistoryExtended(const QList<TargetId> &targets)
{
    const bool concernsShownTarget =
        std::any_of(m_targets.begin(), m_targets.end(), [&](const ChartTarget &target) { return targets.contains(target.id); });
    if (!followsTime() || !concernsShownTarget || m_pages->isHovering())
        return;
    moveToNow();
    requestData();
}

void ChartTab::requestData()
{
    if (!isVisible() || !m_source || !m_head->subject())
        return m_query.cancel();
    m_query.requestSoon(request(*m_head->subject()), m_head->subject()->isOverTime() ? m_head->comparisonOffset() : 0);
    if (!m_slowReadTimer.isActive())
        m_slowReadTimer.start();
}

ChartRequest ChartTab::request(const ChartSubject &subject) const
{
    ChartRequest request;
    request.targets = chartTargetIds(m_targets);
    request.series = subject.series();
    request.from = m_plot->view().from();
    request.to = m_plot->view().to();
    request.pixels = m_plot->timeAxisWidth();
    request.spread = subject.key;
    if (subject.drawn == ChartSubject::ChartForm::Year) {
        const TimeSpan days = lastYear();
        request.from = days.from;
        request.to = days.to;
        request.pixels = kDaysPerYear; // a resolution of one day
    }
    return request;
}

void ChartTab::showData(const ChartData &answer, const ChartData &earlier)
{
    m_problem.clear();
    m_data = answer;
    m_earlier = earlier;
    draw();
}

void ChartTab::draw()
{
    const ChartSubject *chosen = m_head->subject();
    if (chosen) {
        m_pages->draw(*chosen, m_targets, m_data, m_earlier);
        m_fixedScale->setSeries(chosen->key, m_plot->unit(), m_plot->greatest());
        m_plot->setFixedTop(m_fixedScale->top());
    }
    m_fixedScale->setEnabled(chosen && chosen->isOverTime());
    m_marked->setVisible(m_marked->span() && chosen && chosen->isOverTime());
    m_head->updateControls();
    showTitle();
    showState();
}

//! Returns the shown span, such as `24 h`, or its start and end if it doesn't end now.
QString ChartTab::spanText() const
{
    const ViewSpan &view = m_plot->view();
    if (followsTime())
        return ChartHeader::spanText(view.length());
    return tr("%1 to %2", "start and end of a span").arg(chartTimeText(view.from()), chartTimeText(view.to()));
}

//! Shows the title above the plot, and tells screen readers what the chart shows.
void ChartTab::showTitle()
{
    const ChartSubject *subject = m_head->subject();
    if (!subject || m_targets.isEmpty())
        return m_plot->setTitle({}, {});
    const QString name = m_targets.size() == 1 ? m_targets.first().name
                                               : tr("%Ln target(s)", "title of a chart", static_cast<int>(m_targets.size()));
    QString numbers;
    const SeriesSummary &summary = m_data.spread;
    if (m_targets.size() == 1 && summary.count() > 0)
        numbers = tr("median %1 · p95 %2", "two numbers with unit")
                      .arg(chartNumberText(*summary.quantile(0.5), summary.unit),
                           chartNumberText(*summary.quantile(0.95), summary.unit));
    const QString title =
        tr("%1 · %2 · %3", "title of a chart: target, subject, span").arg(name, subject->plotTitle(), spanText());
    m_plot->setTitle(title, numbers);
    m_pages->setAccessibleTexts(tr("Chart: %1").arg(title), chartDescription(numbers));
}

//! Returns the essence of the chart in words. \param numbers  as in the title
QString ChartTab::chartDescription(const QString &numbers) const
{
    if (m_data.ribbon.isEmpty() && m_data.series.isEmpty())
        return tr("No data in this period.");
    QStringList notes;
    for (const Note &note : m_data.notes.last(std::min(m_data.notes.size(), kMaxDescribedNotes)))
        notes.append(noteText(note));
    if (m_targets.size() > 1)
        return (QStringList{tr("The table below lists the figures for each target.")} + notes).join(u' ');
    QStringList parts;
    if (!numbers.isEmpty())
        parts.append(numbers);
    if (const auto uptime = uptimeInChart(m_data, m_targets.first().id))
        parts.append(tr("uptime %1").arg(percentText(*uptime)));
    const auto incidents = std::count_if(m_data.marks.begin(), m_data.marks.end(),
                                         [](const ChartMark &mark) { return mark.kind == ChartMark::Kind::Incident; });
    parts.append(tr("%Ln incident(s)", "description of a chart", static_cast<int>(incidents)));
    if (const auto top = m_fixedScale->top())
        parts.append(tr("scale up to %1").arg(chartNumberText(*top, m_plot->unit())));
    if (m_head->isFrozen())
        parts.append(tr("frozen", "description of a chart"));
    return (parts + notes).join(u", "_s);
}

//! Shows a day of the calendar as a chart over time.
void ChartTab::showDay(const TimeSpan &day)
{
    // Recalculates the end of the day, because today's cell ends at the time when the calendar was filled.
    const qint64 end = daySpan(day.from, QTimeZone::systemTimeZone()).to;
    m_head->selectFirstTimeSubject();
    changeSubject();
    showSpan(ViewSpan(day.from, std::min(end, chartNow())));
}

//! Shows an error, or a message that there is no data. Shows the loading message only after a delay, and only if the chart is
//! empty.
void ChartTab::showState()
{
    const bool isEmpty = m_data.series.isEmpty() && m_data.ribbon.isEmpty() && m_data.spread.count() == 0;
    QString text;
    if (!m_problem.isEmpty())
        text = m_problem;
    else if (m_query.isWaiting())
        text = m_slowReadTimer.isActive() || !isEmpty ? QString() : tr("Reading…");
    else if (isEmpty)
        text = tr("No data in this period.\nHistory begins with the first check.");
    const bool isNews = text != m_stateLabel->text() && !m_problem.isEmpty();
    m_stateLabel->setText(text);
    m_stateLabel->setVisible(!text.isEmpty());
    m_stateLabel->raise();
    placeState();
    if (isNews)
        announce(m_stateLabel);
}

void ChartTab::placeState()
{
    constexpr int kMargin = 4 * kChartTabSpacing;
    m_stateLabel->setGeometry(m_pages->chartRect().adjusted(kMargin, kMargin, -kMargin, -kMargin));
}

QByteArray ChartTab::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << m_plot->view().length() << m_head->isLogarithmic() << m_head->comparisonOffset();
    m_fixedScale->save(&stream);
    return state;
}

void ChartTab::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    qint64 length = 0;
    bool isLogarithmic = false;
    qint64 compare = 0;
    stream >> length >> isLogarithmic >> compare;
    if (stream.status() != QDataStream::Ok)
        return;
    m_head->setLogarithmic(isLogarithmic);
    m_head->setComparisonOffset(compare);
    m_fixedScale->restore(&stream); // states of earlier versions end here
    chooseSpan(std::clamp(length, kMinViewLength, kMaxViewLength));
}

void ChartTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_followTimer.start();
    if (followsTime())
        chooseSpan(m_plot->view().length());
    else
        requestData();
}

void ChartTab::hideEvent(QHideEvent *event)
{
    m_followTimer.stop();
    m_query.cancel();
    QWidget::hideEvent(event);
}

void ChartTab::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showState();
    requestData();
}

} // namespace watchkeeper

#include "moc_ChartTab.cpp"
