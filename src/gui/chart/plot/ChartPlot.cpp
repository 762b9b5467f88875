// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/chart/plot/ChartPlot.h"

#include "gui/chart/plot/AxisTicks.h"
#include "gui/chart/plot/PlotLayers.h"
#include "gui/look/Colours.h"
#include "gui/look/widgets/Labels.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace watchkeeper {

//! \brief Ticks for an axis of times in [ms] since 1970, shown in the local time zone.
class TimeTicker : public QCPAxisTicker
{
public:
    //! \param limit  the maximum number of labels, which must fit on the axis; > 0
    void setMaxTickCount(int limit) { m_maximum = limit; }
    void generate(const QCPRange &range, const QLocale &locale, QChar formatChar, int precision, QVector<double> &ticks,
                  QVector<double> *subTicks, QVector<QString> *tickLabels) override;

private:
    int m_maximum = 8;
};

//! \brief Ticks for an axis of measured values.
class ValueTicker : public QCPAxisTicker
{
public:
    void setMaxTickCount(int limit) { m_maximum = limit; }
    void setScale(Unit unit, ValueScale scale);
    void generate(const QCPRange &range, const QLocale &locale, QChar formatChar, int precision, QVector<double> &ticks,
                  QVector<double> *subTicks, QVector<QString> *tickLabels) override;

private:
    int m_maximum = 6;
    Unit m_unit = Unit::None;
    ValueScale m_scale = ValueScale::Linear;
};

namespace {

constexpr double kWheelStep = 0.8;    //!< fraction of the span that remains visible after one notch of the wheel
constexpr int kWheelNotchAngle = 120; //!< Qt's angle delta for one notch
constexpr double kKeyStep = 0.1;      //!< fraction of the span
constexpr double kHeadroomFactor = 1.08;
constexpr int kTimeLabelWidth = 70; //!< [px] axis width per label
constexpr int kMinHeight = 160;     //!< [px]
constexpr int kRightMargin = 12;    //!< [px]
constexpr int kTextMargins = 48;    //!< [px] above and below the title and the time labels
constexpr int kMaxValueTicks = 5;
constexpr int kValueLabelHeight = 20; //!< [px] axis height per label
const auto kCursorLayer = "cursor"_L1;

qint64 plotNow()
{
    return QDateTime::currentMSecsSinceEpoch();
}

//! Returns the range extended to whole steps, so that the axis ends at a tick and has four or five of them.
QCPRange rangeOfTicks(double from, double to, Unit unit)
{
    const QList<double> ticks = valueTicks(from, to, kMaxValueTicks - 1, unit, ValueScale::Linear);
    if (ticks.size() < 2)
        return {from, to};
    const double step = ticks[1] - ticks[0];
    const double rounding = step * 1e-6; // keeps the ticks at both ends in spite of rounding errors
    return {std::floor(from / step) * step - rounding, std::ceil(to / step) * step + rounding};
}

QString timestampText(qint64 at)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(at), QLocale::ShortFormat);
}

} // namespace

ChartPlot::ChartPlot(QWidget *parent)
    : QCustomPlot(parent)
    , m_area(axisRect())
    , m_ribbonArea(new QCPAxisRect(this, false))
    , m_times(new TimeTicker)
    , m_values(new ValueTicker)
    , m_nameTicker(new QCPAxisTickerText)
{
    setObjectName(u"chartPlot"_s);
    setAccessibleName(tr("Chart"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumHeight(kMinHeight);
    build();
    applyPalette();
}

QString ChartPlot::libraryVersion()
{
    return QStringLiteral(QCUSTOMPLOT_VERSION_STR);
}

void ChartPlot::build()
{
    setViewport({0, 0, 1, 1}); // small until the plot is shown, because each layer has a buffer of this size
    addLayer(kCursorLayer, layer(u"overlay"_s), limBelow);
    layer(kCursorLayer)->setMode(QCPLayer::lmBuffered); // moving the crosshair doesn't redraw the other layers
    buildRibbon();
    m_marks = new MarkLayer(m_area, u"background"_s);
    m_stack = new StackLayer(m_area, u"main"_s);
    m_lines = new LineLayer(m_area, u"main"_s);
    m_ribbon = new OutcomeRibbon(m_ribbonArea, u"main"_s);
    m_crosshair = new Crosshair(m_area, kCursorLayer);
    m_title = new TitleLayer(m_area, u"main"_s);
    m_endLabels = new EndLabelLayer(m_area, u"main"_s);
    xAxis->setTickLabels(false);
    xAxis->grid()->setVisible(false);
    yAxis->setTicker(m_values);
    yAxis->setSubTicks(false);
    yAxis->setTickLength(0);
    yAxis->setBasePen(Qt::NoPen);
    setNoAntialiasingOnDrag(true);
    setView(ViewSpan::endingNow(3'600'000, plotNow()));
}

void ChartPlot::buildRibbon()
{
    m_ribbonArea->addAxis(QCPAxis::atBottom);
    QCPAxis *names = m_ribbonArea->addAxis(QCPAxis::atLeft);
    names->setTicker(m_nameTicker);
    names->setSubTicks(false);
    names->setTickLength(0);
    names->setBasePen(Qt::NoPen);
    names->setRangeReversed(true);
    names->grid()->setVisible(false);
    names->setVisible(false);
    m_ribbonArea->setMinimumMargins({8, 2, kRightMargin, 4});
    QCPAxis *time = m_ribbonArea->axis(QCPAxis::atBottom);
    time->setTicker(m_times);
    time->setSubTicks(false);
    time->grid()->setVisible(false);
    xAxis->setTicker(m_times); // shared with the ribbon's axis, so grid lines and labels match
    xAxis->setSubTicks(false);
    xAxis->setTickLength(0);
    m_ribbonArea->axis(QCPAxis::atLeft)->setLayer(u"axes"_s);
    plotLayout()->addElement(1, 0, m_ribbonArea);
    plotLayout()->setRowSpacing(0);
    auto *margins = new QCPMarginGroup(this);
    m_area->setMarginGroup(QCP::msLeft | QCP::msRight, margins);
    m_ribbonArea->setMarginGroup(QCP::msLeft | QCP::msRight, margins);
}

void ChartPlot::applyPalette()
{
    setBackground(palette().color(QPalette::Base));
    const QColor muted = mutedColour(palette());
    const QColor grid = lineColour(palette());
    const QFont small = scaledFont(font(), 0.9, QFont::Normal);
    m_area->setMinimumMargins({8, fontMetrics().height() + 18, kRightMargin, 0}); // leaves room for the title
    for (QCPAxis *axis : {xAxis, yAxis, m_ribbonArea->axis(QCPAxis::atBottom), m_ribbonArea->axis(QCPAxis::atLeft)}) {
        axis->setTickLabelColor(muted);
        axis->setTickLabelFont(small);
        axis->setTickPen(QPen(grid));
        axis->grid()->setPen(QPen(grid, 1));
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
    m_ribbonArea->axis(QCPAxis::atLeft)->setTickPen(Qt::NoPen); // ticks without a length would be dots
    xAxis->setBasePen(QPen(grid));
    m_ribbonArea->axis(QCPAxis::atBottom)->setBasePen(QPen(grid));
}

void ChartPlot::setView(const ViewSpan &view)
{
    m_view = view;
    const QCPRange range(static_cast<double>(view.from()), static_cast<double>(view.to()));
    xAxis->setRange(range);
    m_ribbonArea->axis(QCPAxis::atBottom)->setRange(range);
    replot(rpQueuedReplot);
}

void ChartPlot::setScale(ValueScale scale)
{
    m_scale = scale;
    applyValueRange();
    replot(rpQueuedReplot);
}

void ChartPlot::applyValueRange()
{
    const bool canBeLogarithmic = m_scale == ValueScale::Logarithmic && m_minPositive > 0 && m_lowest >= 0;
    yAxis->setScaleType(canBeLogarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    m_values->setScale(m_unit, canBeLogarithmic ? ValueScale::Logarithmic : ValueScale::Linear);
    if (canBeLogarithmic)
        yAxis->setRange(m_minPositive / 1.3, std::max(m_greatest, m_minPositive) * 1.3);
    else
        yAxis->setRange(
            rangeOfTicks(m_lowest * kHeadroomFactor, m_greatest > m_lowest ? m_greatest * kHeadroomFactor : 1, m_unit));
}

void ChartPlot::setTitle(const QString &title, const QString &numbers)
{
    m_title->setTexts(title, numbers);
    replot(rpQueuedReplot);
}

const QString &ChartPlot::title() const
{
    return m_title->title();
}

const QString &ChartPlot::titleNumbers() const
{
    return m_title->numbers();
}

void ChartPlot::setPicture(const ChartPicture &picture, const ChartData &answer)
{
    m_unit = picture.unit;
    m_minPositive = picture.minPositive;
    m_lowest = picture.lowest;
    m_greatest = picture.greatest;
    applyValueRange();
    m_lines->setLines(picture.lines);
    m_stack->setStack(picture.stack, picture.layers);
    m_marks->setMarks(answer.marks);
    const int height = ribbonRowHeight() * static_cast<int>(std::max(m_ribbonNames.size(), qsizetype(1)));
    m_ribbon->setSpans(answer.request.targets, answer.ribbon, ribbonRowHeight());
    m_ribbonArea->setMinimumSize(0, height);
    m_ribbonArea->setMaximumSize(QWIDGETSIZE_MAX, height);
    m_ribbonArea->setSizeConstraintRect(QCPLayoutElement::scrInnerRect);
    // Several ribbons must not shrink the area above them.
    const int texts = 3 * fontMetrics().height() + kTextMargins;
    setMinimumHeight(m_ribbonNames.isEmpty() ? kMinHeight : kMinHeight + height + texts);
    replot(rpQueuedReplot);
}

//! Returns the height of a ribbon and the space below it. Names need more height than a bar.
int ChartPlot::ribbonRowHeight() const
{
    if (m_ribbonNames.isEmpty())
        return OutcomeRibbon::kRowHeight;
    return std::max(OutcomeRibbon::kRowHeight, QFontMetrics(scaledFont(font(), 0.9, QFont::Normal)).height());
}

void ChartPlot::setNames(const QStringList &ribbons, const QList<EndLabelLayer::Label> &lines)
{
    m_ribbonNames = ribbons;
    m_lineNames = lines;
    fitNames();
}

//! Shortens the names of the ribbons, and shows the names of the lines if there is enough room for both.
void ChartPlot::fitNames()
{
    constexpr int kMaxNameWidth = 140; // [px]
    constexpr int kMinLabelledWidth = 560;
    const QFontMetrics metrics(scaledFont(font(), 0.9, QFont::Normal));
    const int room = std::min(kMaxNameWidth, width() / 4);
    m_nameTicker->clear();
    for (qsizetype row = 0; row < m_ribbonNames.size(); ++row)
        m_nameTicker->addTick(static_cast<double>(row) + 0.5, metrics.elidedText(m_ribbonNames[row], Qt::ElideRight, room));
    QCPAxis *names = m_ribbonArea->axis(QCPAxis::atLeft);
    names->setVisible(!m_ribbonNames.isEmpty());
    names->setRange(0, static_cast<double>(std::max(m_ribbonNames.size(), qsizetype(1))));
    int wide = 0;
    for (const EndLabelLayer::Label &label : std::as_const(m_lineNames))
        wide = std::max(wide, metrics.horizontalAdvance(label.text) + 1);
    wide = width() < kMinLabelledWidth ? 0 : std::min(wide, room);
    m_endLabels->setLabels(m_lineNames, wide);
    QMargins margins = m_area->minimumMargins();
    margins.setRight(wide == 0 ? kRightMargin : wide + 2 * EndLabelLayer::kGap);
    m_area->setMinimumMargins(margins);
    replot(rpQueuedReplot);
}

void ChartPlot::setCrosshair(const std::optional<qint64> &at, const QList<Crosshair::Dot> &dots)
{
    m_crosshair->setPosition(at, dots);
    layer(kCursorLayer)->replot();
}

int ChartPlot::timeAxisWidth() const
{
    return std::max(m_area->width(), 100); // before the first layout, the area has no width
}

QString ChartPlot::markTextAt(qint64 at) const
{
    QStringList texts;
    for (const ChartMark &mark : m_marks->marksAt(at)) {
        QString text = tr("%1, %2 to %3", "what, from when, until when")
                           .arg(markLabel(mark), timestampText(mark.from), timestampText(mark.to));
        if (!mark.text.isEmpty())
            text += u": "_s + mark.text;
        texts.append(text);
    }
    return texts.join(u'\n');
}

qint64 ChartPlot::timeAt(double x) const
{
    return std::llround(xAxis->pixelToCoord(x));
}

void ChartPlot::wheelEvent(QWheelEvent *event)
{
    const QPoint turned = event->angleDelta();
    event->accept();
    if (std::abs(turned.x()) > std::abs(turned.y())) {
        const double share = -static_cast<double>(turned.x()) / kWheelNotchAngle * kKeyStep;
        return emit viewRequested(m_view.moved(std::llround(share * static_cast<double>(m_view.length())), plotNow()));
    }
    const double factor = std::pow(kWheelStep, static_cast<double>(turned.y()) / kWheelNotchAngle);
    emit viewRequested(m_view.zoomed(factor, timeAt(event->position().x()), plotNow()));
}

void ChartPlot::mousePressEvent(QMouseEvent *event)
{
    setFocus(Qt::MouseFocusReason);
    if (event->button() != Qt::LeftButton)
        return;
    m_dragFrom = event->position().x();
    m_dragView = m_view;
    setCursor(Qt::ClosedHandCursor);
}

void ChartPlot::mouseMoveEvent(QMouseEvent *event)
{
    const double x = event->position().x();
    if (m_dragFrom) {
        const double share = (*m_dragFrom - x) / timeAxisWidth();
        emit viewRequested(m_dragView.moved(std::llround(share * static_cast<double>(m_dragView.length())), plotNow()));
    }
    const qint64 at = timeAt(x);
    if (m_view.contains(at))
        emit hoveredAt(at);
    else
        emit hoveredAt(std::nullopt);
}

void ChartPlot::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_dragFrom.reset();
    unsetCursor();
}

void ChartPlot::leaveEvent(QEvent *event)
{
    emit hoveredAt(std::nullopt);
    QCustomPlot::leaveEvent(event);
}

void ChartPlot::keyPressEvent(QKeyEvent *event)
{
    const auto step = std::llround(kKeyStep * static_cast<double>(m_view.length()));
    const qint64 middle = m_view.from() + m_view.length() / 2;
    switch (event->key()) {
    case Qt::Key_Left:
        return emit viewRequested(m_view.moved(-step, plotNow()));
    case Qt::Key_Right:
        return emit viewRequested(m_view.moved(step, plotNow()));
    case Qt::Key_PageUp:
        return emit viewRequested(m_view.moved(-m_view.length(), plotNow()));
    case Qt::Key_PageDown:
        return emit viewRequested(m_view.moved(m_view.length(), plotNow()));
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_Up:
        return emit viewRequested(m_view.zoomed(kWheelStep, middle, plotNow()));
    case Qt::Key_Minus:
    case Qt::Key_Down:
        return emit viewRequested(m_view.zoomed(1 / kWheelStep, middle, plotNow()));
    case Qt::Key_Home:
    case Qt::Key_End:
        return emit liveRequested();
    default:
        QCustomPlot::keyPressEvent(event);
    }
}

void ChartPlot::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        applyPalette();
        fitNames();
    }
    QCustomPlot::changeEvent(event);
}

void ChartPlot::fitTicks()
{
    m_times->setMaxTickCount(std::max(2, timeAxisWidth() / kTimeLabelWidth));
    m_values->setMaxTickCount(std::clamp(m_area->height() / kValueLabelHeight, 2, kMaxValueTicks));
}

void ChartPlot::resizeEvent(QResizeEvent *event)
{
    QCustomPlot::resizeEvent(event);
    fitTicks();
    fitNames();
}

void TimeTicker::generate(const QCPRange &range, const QLocale &, QChar, int, QVector<double> &ticks, QVector<double> *,
                          QVector<QString> *tickLabels)
{
    const QList<TimeTick> times =
        timeTicks(std::llround(range.lower), std::llround(range.upper), m_maximum, QTimeZone::systemTimeZone());
    ticks.clear();
    for (const TimeTick &tick : times)
        ticks.append(static_cast<double>(tick.at));
    if (!tickLabels)
        return;
    tickLabels->clear();
    for (const TimeTick &tick : times)
        tickLabels->append(tick.label);
}

void ValueTicker::setScale(Unit unit, ValueScale scale)
{
    m_unit = unit;
    m_scale = scale;
}

void ValueTicker::generate(const QCPRange &range, const QLocale &, QChar, int, QVector<double> &ticks, QVector<double> *,
                           QVector<QString> *tickLabels)
{
    ticks = valueTicks(range.lower, range.upper, m_maximum, m_unit, m_scale);
    if (!tickLabels)
        return;
    tickLabels->clear();
    for (const double tick : std::as_const(ticks))
        tickLabels->append(chartNumberText(tick, m_unit));
}

} // namespace watchkeeper

#include "moc_ChartPlot.cpp"
