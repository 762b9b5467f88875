// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/overview/OverviewCards.h"

#include "app/words/DisplayText.h"
#include "gui/chart/plot/ChartPicture.h"
#include "gui/chart/plot/ChartPlot.h"
#include "gui/details/overview/FailureSections.h"
#include "gui/details/overview/ResultBars.h"
#include "gui/details/parts/PaneWidgets.h"
#include "gui/look/Colours.h"
#include "gui/look/StateMark.h"
#include "gui/look/widgets/Labels.h"
#include "gui/table/model/ResultTexts.h"
#include "history/values/SeriesSummary.h"
#include "model/base/Quantity.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qreal kMessageScale = 1.1;
constexpr qreal kNumberScale = 1.6;
constexpr qreal kNumberCaptionScale = 0.9;

//! Sets the text and hides an empty label. Doesn't set the same text again, which would remove a selection.
void setTextOrHide(QLabel *label, const QString &text)
{
    if (const QString shown = isolated(text); label->text() != shown)
        label->setText(shown);
    label->setVisible(!text.isEmpty());
}

QString problemText(const ResultRow &row)
{
    const QString message = row.message();
    return message.isEmpty() && isProblemState(row.markState()) ? row.summary() : message;
}

QStringList stepsFor(const ResultRow &row)
{
    if (row.isUnreachable())
        return {ProblemCard::tr("Find out why %1 is down. This target will be checked as soon as %1 recovers.")
                    .arg(displayLine(row.downDependency))};
    return row.last ? troubleshootingSteps(*row.target, *row.last) : QStringList();
}

} // namespace

ProblemCard::ProblemCard(QWidget *parent)
    : Card({}, parent)
    , m_message(makeTextLabel(u"message"_s))
    , m_flapping(makeTextLabel(u"flapping"_s))
    , m_acknowledgement(makeTextLabel(u"care"_s))
    , m_fold(new QToolButton)
    , m_steps(makeTextLabel(u"steps"_s))
    , m_diagnostics(new DiagnosticsSection)
    , m_whatChanged(new WhatChangedSection)
{
    setObjectName(u"problemCard"_s);
    setAccessibleName(tr("What is wrong"));
    m_diagnostics->setObjectName(u"elsewhere"_s);
    m_whatChanged->setObjectName(u"whatChanged"_s);
    m_message->setFont(scaledFont(font(), kMessageScale, QFont::Normal));
    m_fold->setObjectName(u"stepsFold"_s);
    m_fold->setText(tr("What to try"));
    m_fold->setFont(scaledFont(font(), 1, QFont::DemiBold));
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setAutoRaise(true);
    m_fold->setFocusPolicy(Qt::TabFocus);
    connect(m_fold, &QToolButton::clicked, this, [this] { setUnfolded(!m_isUnfolded); });
    for (QWidget *part :
         {static_cast<QWidget *>(m_message), static_cast<QWidget *>(m_flapping), static_cast<QWidget *>(m_acknowledgement),
          static_cast<QWidget *>(m_fold), static_cast<QWidget *>(m_steps), static_cast<QWidget *>(m_diagnostics),
          static_cast<QWidget *>(m_whatChanged)})
        content()->addWidget(part);
    setUnfolded(false);
}

void ProblemCard::show(const ResultRow &row)
{
    const MarkState state = row.markState();
    setTint(state == MarkState::Up || state == MarkState::Pending ? std::nullopt : std::optional(state));
    setTextOrHide(m_message, problemText(row));
    setTextOrHide(m_flapping, row.flappingText());
    setTextOrHide(m_acknowledgement, row.acknowledgementTexts());
    showSteps(row);
    updateVisibility();
}

//! Folds the steps while somebody is on it. The user can unfold them.
void ProblemCard::showSteps(const ResultRow &row)
{
    QStringList lines;
    const QStringList steps = stepsFor(row);
    for (const QString &step : steps)
        lines.append(tr("• %1", "a step to try").arg(step));
    const QString text = lines.join(u'\n');
    setTextOrHide(m_steps, text);
    const bool isOther = std::exchange(m_target, row.target->id) != row.target->id;
    const bool isAcknowledged = row.isAcknowledged();
    if (std::exchange(m_isAcknowledged, isAcknowledged) != isAcknowledged || isOther)
        m_isUnfolded = !isAcknowledged;
    m_fold->setVisible(!lines.isEmpty());
    setUnfolded(m_isUnfolded);
}

void ProblemCard::setUnfolded(bool unfolded)
{
    m_isUnfolded = unfolded;
    m_fold->setToolTip(unfolded ? tr("Hide what to try") : tr("Show what to try"));
    m_fold->setArrowType(unfolded ? Qt::DownArrow : isRightToLeft() ? Qt::LeftArrow : Qt::RightArrow);
    m_steps->setVisible(unfolded && !m_steps->text().isEmpty());
}

void ProblemCard::showFailureComparison(const Target &target, const FailurePair &pair)
{
    m_whatChanged->setPair(target, pair);
    m_diagnostics->setPair(target, pair);
    updateVisibility();
}

QWidget *ProblemCard::failurePart() const
{
    if (!m_whatChanged->isHidden())
        return m_whatChanged;
    return m_diagnostics->isHidden() ? nullptr : m_diagnostics;
}

void ProblemCard::updateVisibility()
{
    setVisible(!m_message->text().isEmpty() || !m_flapping->text().isEmpty() || !m_acknowledgement->text().isEmpty()
               || !m_steps->text().isEmpty() || failurePart());
}

NumbersCard::NumbersCard(QWidget *parent)
    : Card({}, parent)
    , m_row(new QWidget)
    , m_history(new HistoryStrip)
    , m_objective(makeTextLabel(u"objective"_s))
{
    setObjectName(u"numbersCard"_s);
    setAccessibleName(tr("Numbers"));
    m_history->setObjectName(u"past"_s);
    new WrapLayout({3 * kPaneSpacing, kPaneSpacing}, m_row);
    for (QWidget *part : {m_row, static_cast<QWidget *>(m_history), static_cast<QWidget *>(m_objective)})
        content()->addWidget(part);
    m_objective->hide();
}

void NumbersCard::showNumbers(const QList<CardNumber> &numbers)
{
    QStringList captions;
    for (const CardNumber &number : numbers)
        captions.append(number.caption);
    if (captions != m_captions) {
        m_captions = captions;
        m_values.clear();
        qDeleteAll(m_row->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
        for (const CardNumber &number : numbers)
            addNumber(number);
    }
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        if (m_values.at(i)->text() != numbers.at(i).value)
            m_values.at(i)->setText(numbers.at(i).value);
        m_values.at(i)->setToolTip(numbers.at(i).toolTip);
        m_values.at(i)->setAccessibleDescription(numbers.at(i).toolTip);
    }
    m_row->setVisible(!numbers.isEmpty());
    updateVisibility();
}

void NumbersCard::addNumber(const CardNumber &number)
{
    auto *box = new QWidget;
    auto *value = new QLabel;
    value->setObjectName(number.caption);
    value->setTextFormat(Qt::PlainText);
    value->setFont(scaledFont(font(), kNumberScale, QFont::DemiBold));
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QLabel *caption = makeMutedLabel(number.caption);
    caption->setFont(scaledFont(font(), kNumberCaptionScale, QFont::Normal));
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(value);
    layout->addWidget(caption);
    m_row->layout()->addWidget(box);
    m_values.append(value);
}

void NumbersCard::showHistory(const QList<HistoricalResult> &history)
{
    m_history->setResults(history);
    m_history->setVisible(!history.isEmpty());
    updateVisibility();
}

void NumbersCard::showObjective(const QString &text)
{
    setTextOrHide(m_objective, text.isEmpty() ? QString() : tr("Objective %1").arg(text));
    updateVisibility();
}

void NumbersCard::updateVisibility()
{
    setVisible(!m_row->isHidden() || !m_history->isHidden() || !m_objective->isHidden());
}

namespace {

constexpr int kDayChartMinWidth = 160;
constexpr int kDayPlotHeight = 100; // [px] above the ribbon
constexpr int kDayFocusMargin = 2;
constexpr qint64 kMinKnownTime = 600'000; // [ms]

} // namespace

DayChart::DayChart(QWidget *parent)
    : QAbstractButton(parent)
    , m_plot(new ChartPlot)
{
    setObjectName(u"dayChart"_s);
    setAccessibleName(tr("Response time and outcomes of the last 24 hours"));
    setToolTip(tr("Open the chart"));
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimumWidth(kDayChartMinWidth);
    m_plot->setCompact(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kDayFocusMargin, kDayFocusMargin, kDayFocusMargin, kDayFocusMargin);
    layout->addWidget(m_plot);
}

bool DayChart::hasContent(const ChartData &data)
{
    qint64 known = 0;
    for (const OutcomeSpan &span : data.ribbon)
        known += span.to - span.from;
    return known >= kMinKnownTime;
}

void DayChart::show(const ChartData &chart)
{
    if (chart == m_data)
        return;
    m_data = chart;
    const auto median = chart.spread.quantile(0.5);
    const auto percentile = chart.spread.quantile(0.95);
    setAccessibleDescription(median ? tr("Median %1, 95th percentile %2").arg(humanDuration(median), humanDuration(percentile))
                                    : tr("No response times"));
    m_plot->setView(ViewSpan(chart.request.from, chart.request.to));
    updateGeometry();
    draw();
}

void DayChart::draw()
{
    const ChartSubject subject{ChartSubject::ChartForm::Percentiles, durationSeries()};
    ChartPicture picture = chartPicture(subject, m_data, {}, palette());
    picture.greatest = 0;
    for (PlotLine &line : picture.lines) {
        line.bands.clear(); // in so little room, a single slow result would flatten the lines
        for (const BucketRun &run : std::as_const(line.runs)) {
            for (const ChartBucket &bucket : run)
                picture.greatest = std::max(picture.greatest, bucket.p95);
        }
    }
    m_plot->setPicture(picture, m_data);
}

QSize DayChart::sizeHint() const
{
    return {2 * kDayChartMinWidth, 3 * fontMetrics().height() + (m_data.series.isEmpty() ? 0 : kDayPlotHeight)};
}

void DayChart::paintEvent(QPaintEvent *)
{
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setPen(QPen(accentColour(palette()), 1, Qt::DotLine));
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
}

void DayChart::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void DayChart::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        draw();
}

} // namespace watchkeeper

#include "moc_OverviewCards.cpp"
