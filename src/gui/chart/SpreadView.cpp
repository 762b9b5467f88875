// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/chart/SpreadView.h"

#include "app/words/DisplayText.h"
#include "gui/chart/plot/AxisTicks.h"
#include "gui/look/Colours.h"
#include "gui/look/widgets/Labels.h"
#include "gui/look/widgets/PlainText.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

using namespace Qt::StringLiterals;

namespace watchkeeper {

double HistogramBars::beginOf(qsizetype bar) const
{
    return from * std::pow(step, static_cast<double>(bar));
}

double HistogramBars::to() const
{
    return beginOf(counts.size());
}

qsizetype HistogramBars::barIndex(double number) const
{
    if (counts.isEmpty() || !(number >= from && number <= to()))
        return -1;
    const auto bar = static_cast<qsizetype>(std::floor(std::log(number / from) / std::log(step)));
    return std::clamp(bar, qsizetype(0), counts.size() - 1);
}

HistogramBars histogramBars(const SeriesSummary &numbers, int limit)
{
    QList<Sketch::Bin> bins = numbers.sketch().bins();
    HistogramBars bars;
    while (!bins.isEmpty() && bins.first().from <= 0)
        bars.notPositive += bins.takeFirst().count;
    if (bins.isEmpty())
        return bars;
    bars.from = bins.first().from;
    const double width = std::log(bins.last().to / bars.from);
    const double oneBin = std::log(bins.last().to / bins.last().from);
    const auto wholeBins = std::max(1L, std::lround(std::ceil(width / oneBin / limit - 1e-6)));
    // Each bar covers a whole number of bins. Otherwise, some bars would be higher only because they cover more bins.
    bars.step = std::exp(oneBin * static_cast<double>(wholeBins));
    bars.counts.resize(
        std::max(qsizetype(1), static_cast<qsizetype>(std::lround(std::ceil(width / std::log(bars.step) - 1e-6)))));
    for (const Sketch::Bin &bin : std::as_const(bins))
        bars.counts[bars.barIndex(std::sqrt(bin.from * bin.to))] += bin.count;
    return bars;
}

namespace {

//! Returns how bad an arrangement is: a crossed line counts more than a label that is cut off.
int arrangementFaults(const QList<LineLabel> &labels, const QList<int> &lines, const QList<int> &widths, int left, int right)
{
    constexpr int kCrossing = 100;
    int faults = 0;
    for (qsizetype i = 0; i < labels.size(); ++i) {
        const int from = labels[i].isRight ? lines[i] : lines[i] - widths[i];
        const int to = from + widths[i];
        faults += from < left || to > right ? 1 : 0;
        for (qsizetype other = 0; other < labels.size(); ++other) {
            const bool isPassing = other != i && labels[other].row < labels[i].row;
            faults += isPassing && lines[other] >= from && lines[other] <= to && lines[other] != lines[i] ? kCrossing : 0;
        }
    }
    return faults;
}

} // namespace

QList<LineLabel> placeLineLabels(const QList<int> &lines, const QList<int> &widths, int left, int right)
{
    const auto count = static_cast<int>(lines.size());
    QList<int> rows(count);
    std::iota(rows.begin(), rows.end(), 0);
    QList<LineLabel> best;
    int fewest = std::numeric_limits<int>::max();
    do {
        for (int sides = 0; sides < 1 << count && fewest > 0; ++sides) {
            QList<LineLabel> labels;
            for (int i = 0; i < count; ++i)
                labels.append({rows[i], (sides >> i & 1) == 0});
            const int faults = arrangementFaults(labels, lines, widths, left, right);
            if (faults < fewest) {
                fewest = faults;
                best = labels;
            }
        }
    } while (fewest > 0 && std::next_permutation(rows.begin(), rows.end()));
    return best;
}

namespace {

constexpr int kSpreadMargin = 16;   // [px]
constexpr int kSpreadBarWidth = 12; // [px] minimum width of a bar
constexpr int kTickWidth = 70;      // [px] minimum axis width per label
constexpr int kMaxBars = 80;
constexpr int kLabelGap = 4; // [px] between a line and its label

struct PercentileMark
{
    double share;
    const char *name;
};
constexpr std::array kPercentiles{PercentileMark{0.5, "p50"}, PercentileMark{0.95, "p95"}, PercentileMark{0.99, "p99"}};

} // namespace

SpreadView::SpreadView(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleRole(this, QAccessible::Chart);
    setObjectName(u"chartSpread"_s);
    setAccessibleName(tr("Distribution"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void SpreadView::show(const SeriesSummary &numbers)
{
    m_numbers = numbers;
    updateBars();
}

void SpreadView::updateBars()
{
    m_bars = histogramBars(m_numbers, std::clamp(plotRect().width() / kSpreadBarWidth, 1, kMaxBars));
    selectBar(std::min(m_selectedBar, m_bars.counts.size() - 1));
}

void SpreadView::selectBar(qsizetype bar)
{
    m_selectedBar = bar;
    if (descriptionText() != accessibleDescription())
        setAccessibleDescription(descriptionText());
    update();
}

//! Describes the selected bar, or lists the percentiles if no bar is selected.
QString SpreadView::descriptionText() const
{
    if (m_selectedBar >= 0)
        return textOf(m_selectedBar);
    QStringList texts;
    for (const PercentileMark &percentile : kPercentiles) {
        if (const auto number = m_numbers.quantile(percentile.share))
            texts.append(QLatin1String(percentile.name) + u' ' + chartNumberText(*number, m_numbers.unit));
    }
    return texts.join(u", "_s);
}

QSize SpreadView::minimumSizeHint() const
{
    return {240, 5 * fontMetrics().height() + 6 * kSpreadMargin}; // room for the texts and a few pixels of bars
}

QRect SpreadView::plotRect() const
{
    const int line = fontMetrics().height();
    return rect().adjusted(kSpreadMargin, 3 * line + kSpreadMargin, -kSpreadMargin, -2 * line - kSpreadMargin);
}

double SpreadView::xOf(double number) const
{
    const QRect plot = plotRect();
    const double share = std::log(number / m_bars.from) / std::log(m_bars.to() / m_bars.from);
    return plot.left() + share * plot.width();
}

QString SpreadView::textAt(int x) const
{
    const QRect plot = plotRect();
    const double share = static_cast<double>(x - plot.left()) / std::max(1, plot.width());
    if (m_bars.counts.isEmpty() || share < 0 || share >= 1)
        return {};
    return textOf(
        std::min(static_cast<qsizetype>(share * static_cast<double>(m_bars.counts.size())), m_bars.counts.size() - 1));
}

QString SpreadView::textOf(qsizetype bar) const
{
    const auto all = static_cast<double>(m_numbers.count());
    const quint64 before = std::accumulate(m_bars.counts.begin(), m_bars.counts.begin() + bar, m_bars.notPositive);
    const QLocale locale;
    return tr("%1 to %2: %3 of %4 (%5), %6 below", "two numbers with unit, two counts, two shares")
        .arg(chartNumberText(m_bars.beginOf(bar), m_numbers.unit), chartNumberText(m_bars.beginOf(bar + 1), m_numbers.unit),
             locale.toString(m_bars.counts[bar]), locale.toString(m_numbers.count()),
             percentText(static_cast<double>(m_bars.counts[bar]) / all), percentText(static_cast<double>(before) / all));
}

void SpreadView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    if (m_bars.counts.isEmpty())
        return;
    paintAxis(&painter);
    paintBars(&painter);
    paintPercentiles(&painter);
    if (m_selectedBar < 0)
        return;
    painter.setPen(palette().color(QPalette::Text));
    const QRect place(kSpreadMargin, height() - fontMetrics().height() - kSpreadMargin / 4, width() - 2 * kSpreadMargin,
                      fontMetrics().height());
    painter.drawText(place, Qt::AlignLeading | Qt::AlignVCenter,
                     fontMetrics().elidedText(isolated(descriptionText()), Qt::ElideRight, place.width()));
}

void SpreadView::paintAxis(QPainter *painter) const
{
    const QRect plot = plotRect();
    painter->setPen(lineColour(palette()));
    painter->drawLine(plot.bottomLeft(), plot.bottomRight());
    painter->setFont(scaledFont(font(), 0.9, QFont::Normal));
    const int wide = std::max(kTickWidth, 6 * fontMetrics().averageCharWidth() + 24); // room for `1.24 ms` and spacing
    const int limit = std::max(2, plot.width() / wide);
    const QList<double> ticks = valueTicks(m_bars.from, m_bars.to(), limit, m_numbers.unit, ValueScale::Logarithmic);
    for (const double tick : ticks) {
        const int x = static_cast<int>(std::lround(xOf(tick)));
        painter->setPen(lineColour(palette()));
        painter->drawLine(x, plot.bottom(), x, plot.bottom() + 4);
        painter->setPen(mutedColour(palette()));
        const QRect place(x - wide / 2, plot.bottom() + 4, wide, fontMetrics().height() + 4);
        painter->drawText(place, Qt::AlignHCenter | Qt::AlignTop, isolated(chartNumberText(tick, m_numbers.unit)));
    }
    painter->setFont(font());
}

void SpreadView::paintBars(QPainter *painter) const
{
    const QRect plot = plotRect();
    const auto greatest = static_cast<double>(*std::max_element(m_bars.counts.begin(), m_bars.counts.end()));
    const QColor colour = accentColour(palette());
    for (qsizetype bar = 0; bar < m_bars.counts.size(); ++bar) {
        if (m_bars.counts[bar] == 0)
            continue;
        const double left = xOf(m_bars.beginOf(bar));
        const double right = xOf(m_bars.beginOf(bar + 1));
        const double height = std::max(1.0, plot.height() * static_cast<double>(m_bars.counts[bar]) / greatest);
        painter->fillRect(QRectF(left, plot.bottom() - height, std::max(1.0, right - left - 1), height), colour);
    }
    if (m_selectedBar < 0 || !hasFocus())
        return;
    const double left = xOf(m_bars.beginOf(m_selectedBar));
    painter->setPen(QPen(palette().color(QPalette::Text), 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(QRectF(left, plot.top(), xOf(m_bars.beginOf(m_selectedBar + 1)) - left, plot.height()));
}

//! Puts each label on its own line above the bars, because labels of close values would overlap.
void SpreadView::paintPercentiles(QPainter *painter) const
{
    const QRect plot = plotRect();
    const int line = fontMetrics().height();
    QList<int> lines;
    QList<int> widths;
    QStringList texts;
    for (const PercentileMark &percentile : kPercentiles) {
        const auto number = m_numbers.quantile(percentile.share);
        if (!number || *number < m_bars.from)
            continue;
        lines.append(static_cast<int>(std::lround(std::clamp(xOf(*number), double(plot.left()), double(plot.right())))));
        texts.append(QLatin1String(percentile.name) + u"  "_s + chartNumberText(*number, m_numbers.unit));
        widths.append(fontMetrics().horizontalAdvance(texts.last()) + 2 * kLabelGap);
    }
    const QList<LineLabel> labels = placeLineLabels(lines, widths, rect().left(), rect().right());
    for (qsizetype i = 0; i < labels.size(); ++i) {
        const int top = kSpreadMargin / 2 + line * labels[i].row;
        painter->setPen(QPen(mutedColour(palette()), 1, Qt::DashLine));
        painter->drawLine(lines[i], top + line / 2, lines[i], plot.bottom());
        const int left = labels[i].isRight ? lines[i] + kLabelGap : lines[i] - widths[i] + kLabelGap;
        painter->setPen(palette().color(QPalette::Text));
        painter->drawText(QRect(left, top, widths[i] - 2 * kLabelGap + 1, line),
                          Qt::AlignLeft | Qt::AlignAbsolute | Qt::AlignVCenter, texts[i]);
    }
}

void SpreadView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateBars();
}

void SpreadView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    selectBar(-1);
}

//! Numbers increase to the right in every language, as in the other charts.
void SpreadView::keyPressEvent(QKeyEvent *event)
{
    const qsizetype last = m_bars.counts.size() - 1;
    if (last < 0)
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left:
        return selectBar(m_selectedBar < 0 ? last : std::max(m_selectedBar - 1, qsizetype(0)));
    case Qt::Key_Right:
        return selectBar(std::min(m_selectedBar + 1, last));
    case Qt::Key_Home:
        return selectBar(0);
    case Qt::Key_End:
        return selectBar(last);
    default:
        QWidget::keyPressEvent(event);
    }
}

bool SpreadView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(), plainToolTip(textAt(help->pos().x())), this);
    return true;
}

} // namespace watchkeeper

#include "moc_SpreadView.cpp"
