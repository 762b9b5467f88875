// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/chart/plot/ChartPlot.h"

#include "gui/chart/plot/NoteLayer.h"
#include "gui/chart/plot/PlotLayers.h"
#include "gui/look/Colours.h"
#include "gui/look/widgets/Labels.h"

#include <QContextMenuEvent>
#include <QDateTime>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr double kHeadroomFactor = 1.08;
constexpr int kTimeLabelWidth = 70; //!< [px] axis width per label
constexpr int kAxisPadding = 5;     //!< [px] the default of QCustomPlot
constexpr int kMinHeight = 160;     //!< [px]
constexpr int kRightMargin = 12;    //!< [px]
constexpr int kTextMargins = 48;    //!< [px] above and below the title and the time labels
constexpr int kMaxValueTicks = 5;
constexpr int kValueLabelHeight = 20; //!< [px] axis height per label
const auto kCursorLayer = "cursor"_L1;
constexpr double kWheelStep = 0.8;    //!< fraction of the span that remains visible after one notch of the wheel
constexpr int kWheelNotchAngle = 120; //!< Qt's angle delta for one notch
constexpr double kKeyStep = 0.1;      //!< fraction of the span
constexpr double kCursorStep = 0.02;  //!< fraction of the span
constexpr double kMinDrag = 4;        //!< [px] a shorter movement is a click

qint64 plotNow()
{
    return QDateTime::currentMSecsSinceEpoch();
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
    m_notes = new NoteLayer(m_area, u"main"_s);
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
    setView(ViewSpan::endingNow(3'600'000, QDateTime::currentMSecsSinceEpoch()));
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
    m_ribbonArea->setMinimumMargins({0, 2, 0, 4}); // those at the sides are of the area above
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

void ChartPlot::setCompact(bool compact)
{
    m_isCompact = compact;
    setFocusPolicy(compact ? Qt::NoFocus : Qt::StrongFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents, compact);
    m_times->setHasDates(!compact);
    for (QCPAxis *axis : {yAxis, m_ribbonArea->axis(QCPAxis::atBottom)})
        axis->setPadding(compact ? 0 : kAxisPadding);
    fitNames();
}

void ChartPlot::setScale(ValueScale scale)
{
    m_scale = scale;
    applyValueRange();
}

void ChartPlot::setFixedTop(std::optional<double> top)
{
    m_fixedTop = top;
    applyValueRange();
}

void ChartPlot::applyValueRange()
{
    const bool canBeLogarithmic = m_scale == ValueScale::Logarithmic && m_minPositive > 0 && m_lowest >= 0;
    yAxis->setScaleType(canBeLogarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    m_values->setScale(m_unit, canBeLogarithmic ? ValueScale::Logarithmic : ValueScale::Linear);
    if (canBeLogarithmic)
        yAxis->setRange(m_minPositive / 1.3,
                        m_fixedTop ? std::max(*m_fixedTop, m_minPositive) : std::max(m_greatest, m_minPositive) * 1.3);
    else if (m_fixedTop)
        yAxis->setRange(std::min(m_lowest * kHeadroomFactor, 0.0), *m_fixedTop);
    else
        yAxis->setRange(m_values->wholeSteps(m_lowest * kHeadroomFactor,
                                             m_greatest > m_lowest ? m_greatest * kHeadroomFactor : 1, kMaxValueTicks - 1));
    replot(rpQueuedReplot);
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
    m_notes->setNotes(answer.notes);
    const int height = ribbonRowHeight() * static_cast<int>(std::max(m_ribbonNames.size(), qsizetype(1)));
    m_ribbon->setSpans(answer.request.targets, answer.ribbon, ribbonRowHeight());
    m_ribbonArea->setMinimumSize(0, height);
    m_ribbonArea->setMaximumSize(QWIDGETSIZE_MAX, height);
    // Several ribbons must not shrink the area above them.
    const int texts = 3 * fontMetrics().height() + kTextMargins;
    setMinimumHeight(m_isCompact ? 0 : m_ribbonNames.isEmpty() ? kMinHeight : kMinHeight + height + texts);
    m_area->setVisible(!m_isCompact || !picture.lines.isEmpty());
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
    const int right = wide == 0 ? kRightMargin : wide + 2 * EndLabelLayer::kGap;
    m_area->setMinimumMargins(m_isCompact ? QMargins(0, metrics.height() / 2 + 2, 1, 0)
                                          : QMargins(8, fontMetrics().height() + 18, right, 0)); // leaves room for the title
    replot(rpQueuedReplot);
}

void ChartPlot::setCrosshair(const std::optional<qint64> &at, const QList<Crosshair::Dot> &dots)
{
    m_crosshair->setPosition(at, dots);
    layer(kCursorLayer)->replot();
}

void ChartPlot::setMarkedSpan(const std::optional<TimeSpan> &span)
{
    m_markedSpan = span;
    m_crosshair->setSpan(span);
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
                           .arg(markLabel(mark), chartTimeText(mark.from), chartTimeText(mark.to));
        if (!mark.text.isEmpty())
            text += u": "_s + mark.text;
        texts.append(text);
    }
    for (const Note &note : m_notes->notesAt(at))
        texts.append(noteText(note));
    return texts.join(u'\n');
}

QList<Note> ChartPlot::notesAt(qint64 at) const
{
    return m_notes->notesAt(at);
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
    m_times->setMaxTickCount(std::max(2, timeAxisWidth() / (m_isCompact ? 2 * kTimeLabelWidth / 3 : kTimeLabelWidth)));
    m_values->setMaxTickCount(std::clamp(m_area->height() / kValueLabelHeight, 2, kMaxValueTicks));
}

void ChartPlot::resizeEvent(QResizeEvent *event)
{
    QCustomPlot::resizeEvent(event);
    fitTicks();
    fitNames();
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
    m_markFrom.reset();
    if (event->modifiers().testFlag(Qt::ShiftModifier))
        m_markFrom = timeAt(event->position().x());
    setCursor(m_markFrom ? Qt::SplitHCursor : Qt::ClosedHandCursor);
}

void ChartPlot::mouseMoveEvent(QMouseEvent *event)
{
    const double x = event->position().x();
    const qint64 at = timeAt(x);
    if (m_dragFrom && m_markFrom) {
        markUpTo(at);
    } else if (m_dragFrom) {
        const double share = (*m_dragFrom - x) / timeAxisWidth();
        emit viewRequested(m_dragView.moved(std::llround(share * static_cast<double>(m_dragView.length())), plotNow()));
    }
    moveCursor(m_view.contains(at) ? std::optional(at) : std::nullopt);
}

void ChartPlot::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (m_dragFrom && std::abs(event->position().x() - *m_dragFrom) < kMinDrag)
        emit spanMarked(std::nullopt);
    m_dragFrom.reset();
    unsetCursor();
}

void ChartPlot::mouseDoubleClickEvent(QMouseEvent *event)
{
    const qint64 at = timeAt(event->position().x());
    if (event->button() == Qt::LeftButton && m_view.contains(at))
        emit momentChosen(std::min(at, plotNow()));
}

void ChartPlot::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isMouse = event->reason() == QContextMenuEvent::Mouse;
    const qint64 at = isMouse ? timeAt(event->pos().x()) : cursorOrMiddle();
    const auto x = static_cast<int>(xAxis->coordToPixel(static_cast<double>(at)));
    emit menuRequested(std::clamp(at, m_view.from(), m_view.to()),
                       isMouse ? event->globalPos() : mapToGlobal(QPoint(x, m_area->center().y())));
}

//! Moves the cursor, which is the time of the crosshair.
void ChartPlot::moveCursor(const std::optional<qint64> &at)
{
    m_cursor = at;
    emit hoveredAt(at);
}

qint64 ChartPlot::cursorOrMiddle() const
{
    return m_cursor && m_view.contains(*m_cursor) ? *m_cursor : m_view.from() + m_view.length() / 2;
}

//! Marks the span between the time at which marking began and this time.
void ChartPlot::markUpTo(qint64 at)
{
    const qint64 end = std::clamp(at, m_view.from(), m_view.to());
    const auto [from, to] = std::minmax(*m_markFrom, end);
    if (from < to)
        emit spanMarked(TimeSpan{from, to});
}

void ChartPlot::leaveEvent(QEvent *event)
{
    moveCursor(std::nullopt);
    QCustomPlot::leaveEvent(event);
}

void ChartPlot::focusOutEvent(QFocusEvent *event)
{
    if (m_cursor && !underMouse() && event->reason() != Qt::PopupFocusReason)
        moveCursor(std::nullopt);
    QCustomPlot::focusOutEvent(event);
}

//! Keeps the keys of the plot from triggering actions of the window that have the same shortcut, such as pausing targets with Space.
bool ChartPlot::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool hasModifier = key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
        if (!hasModifier && key->key() == Qt::Key_Space) {
            event->accept();
            return true;
        }
    }
    return QCustomPlot::event(event);
}

//! Moves the cursor with Ctrl and an arrow key, and marks a span with Shift and an arrow key.
bool ChartPlot::moveCursorByKey(const QKeyEvent &event)
{
    const bool isMarking = event.modifiers().testFlag(Qt::ShiftModifier);
    if ((event.key() != Qt::Key_Left && event.key() != Qt::Key_Right)
        || !(isMarking || event.modifiers().testFlag(Qt::ControlModifier)))
        return false;
    const auto step = std::max<qint64>(1, std::llround(kCursorStep * static_cast<double>(m_view.length())));
    const qint64 before = cursorOrMiddle();
    const qint64 at = std::clamp(before + (event.key() == Qt::Key_Left ? -step : step), m_view.from(), m_view.to() - 1);
    moveCursor(at);
    if (isMarking && !(m_markedSpan && m_markFrom))
        m_markFrom = before;
    if (isMarking)
        markUpTo(at);
    else
        m_markFrom.reset();
    return true;
}

void ChartPlot::keyPressEvent(QKeyEvent *event)
{
    if (moveCursorByKey(*event))
        return;
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
    case Qt::Key_Space:
        return emit freezeToggled();
    case Qt::Key_Insert:
        return emit noteRequested(std::min(cursorOrMiddle(), plotNow()));
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return emit momentChosen(std::min(cursorOrMiddle(), plotNow()));
    case Qt::Key_Escape:
        if (m_markedSpan) // otherwise, the window may have a use for it
            return emit spanMarked(std::nullopt);
        break;
    default:
        break;
    }
    QCustomPlot::keyPressEvent(event);
}

} // namespace watchkeeper

#include "moc_ChartPlot.cpp"
