// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/chart/ChartPages.h"

#include "app/words/Csv.h"
#include "app/words/DisplayText.h"
#include "gui/chart/SpreadView.h"
#include "gui/chart/plot/AxisTicks.h"
#include "gui/chart/plot/ChartColours.h"
#include "gui/chart/plot/ChartPlot.h"
#include "gui/look/StateMark.h"
#include "gui/look/widgets/Labels.h"
#include "gui/look/widgets/PlainTable.h"
#include "gui/look/widgets/PlainText.h"
#include "gui/look/widgets/SaveFile.h"

#include <QBuffer>
#include <QClipboard>
#include <QDateTime>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QIcon>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QPixmap>
#include <QSvgGenerator>
#include <QTimeZone>
#include <QVBoxLayout>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kImageScale = 2;

QString isoTime(qint64 at)
{
    return QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(Qt::ISODateWithMs);
}

QString chartCsvCell(QString text)
{
    if (looksLikeFormula(text))
        text.prepend(u'\'');
    if (!text.contains(u',') && !text.contains(u'"') && !text.contains(u'\n') && !text.contains(u'\r'))
        return text;
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

QString exportedName(const QList<ChartTarget> &targets, const TargetId &id)
{
    const auto found =
        std::find_if(targets.begin(), targets.end(), [&id](const ChartTarget &target) { return target.id == id; });
    return found == targets.end() ? id.toString(QUuid::WithoutBraces) : found->name;
}

QString exportedNumber(double value)
{
    return QString::number(value, 'g', 10);
}

} // namespace

QImage chartImage(QWidget *shown)
{
    QImage image(shown->size() * kImageScale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(kImageScale);
    image.fill(shown->palette().color(QPalette::Base));
    shown->render(&image);
    return image;
}

QByteArray chartPng(QWidget *shown)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    chartImage(shown).save(&buffer, "PNG");
    return bytes;
}

QByteArray chartSvg(ChartPlot *plot, QWidget *legend, const QString &title)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    const QSize size(plot->width(), plot->height() + legend->height());
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    generator.setTitle(title);
    QCPPainter painter(&generator);
    painter.setMode(QCPPainter::pmVectorized);
    painter.fillRect(QRect(QPoint(), size), plot->palette().color(QPalette::Base));
    plot->toPainter(&painter, plot->width(), plot->height());
    legend->render(&painter, QPoint(0, plot->height()), QRegion(), QWidget::DrawChildren);
    painter.end();
    return bytes;
}

QByteArray widgetSvg(QWidget *shown, const QString &title)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(shown->size());
    generator.setViewBox(shown->rect());
    generator.setTitle(title);
    QPainter painter(&generator);
    shown->render(&painter);
    painter.end();
    return bytes;
}

QByteArray histogramCsv(const SeriesSummary &numbers)
{
    QString csv = u"unit,from,to,count\r\n"_s;
    for (const Sketch::Bin &bin : numbers.sketch().bins())
        csv += QStringList{unitKey(numbers.unit), exportedNumber(bin.from), exportedNumber(bin.to), QString::number(bin.count)}
                   .join(u',')
            + u"\r\n"_s;
    return csv.toUtf8();
}

QByteArray daysCsv(const QList<DayCell> &days)
{
    QString csv = u"date,up,degraded,down,unknown\r\n"_s;
    for (const DayCell &day : days) {
        QStringList cells{day.date.toString(Qt::ISODate)};
        for (const Outcome outcome : {Outcome::Up, Outcome::Degraded, Outcome::Down, Outcome::Unknown})
            cells.append(exportedNumber(static_cast<double>(day.timeOf(outcome)) / 1000));
        csv += cells.join(u',') + u"\r\n"_s;
    }
    return csv.toUtf8();
}

QByteArray chartCsv(const ChartData &data, const QList<ChartTarget> &targets)
{
    QString csv = u"target,series,unit,from,to,count,min,mean,max,p50,p95,p99\r\n"_s;
    for (const ChartSeries &series : data.series) {
        const QString head =
            chartCsvCell(exportedName(targets, series.target)) + u',' + chartCsvCell(series.key) + u',' + unitKey(series.unit);
        for (const ChartBucket &bucket : series.buckets) {
            QStringList cells{head, isoTime(bucket.from), isoTime(bucket.to), QString::number(bucket.count)};
            for (const double value : {bucket.min, bucket.mean, bucket.max, bucket.p50, bucket.p95, bucket.p99})
                cells.append(exportedNumber(value));
            csv += cells.join(u',') + u"\r\n"_s;
        }
    }
    return csv.toUtf8();
}

namespace {

constexpr int kChartPagesSpacing = 8;

QList<DayCell> daysFromData(const ChartData &data)
{
    return dayCells(data.ribbon, {data.request.from, data.request.to}, QTimeZone::systemTimeZone());
}

} // namespace

ChartPages::ChartPages(QWidget *parent)
    : QStackedWidget(parent)
    , m_timePage(new QWidget)
    , m_plot(new ChartPlot)
    , m_legend(new ChartLegend)
    , m_table(new ComparisonTable)
    , m_histogram(new SpreadView)
    , m_year(new YearView)
{
    setAccessibleRole(m_plot, QAccessible::Chart);
    build();
    connect(m_plot, &ChartPlot::hoveredAt, this, &ChartPages::setCrosshair);
    connect(m_year, &YearView::dayChosen, this, &ChartPages::dayChosen);
}

void ChartPages::build()
{
    auto *layout = new QVBoxLayout(m_timePage);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kChartPagesSpacing / 2);
    layout->addWidget(m_plot, 1);
    layout->addWidget(m_legend);
    auto *tableLayout = new QVBoxLayout;
    tableLayout->setContentsMargins(kChartPagesSpacing, 0, kChartPagesSpacing, kChartPagesSpacing);
    tableLayout->addWidget(m_table);
    layout->addLayout(tableLayout);
    m_table->hide();
    m_legend->setContentsMargins(2 * kChartPagesSpacing, 0, 2 * kChartPagesSpacing, kChartPagesSpacing);
    addWidget(m_timePage);
    addWidget(m_histogram);
    addWidget(m_year);
}

void ChartPages::draw(const ChartSubject &subject, const QList<ChartTarget> &targets, const ChartData &answer,
                      const ChartData &earlier)
{
    m_subject = subject;
    m_targets = targets;
    m_data = answer;
    m_earlier = earlier;
    redraw();
}

void ChartPages::redraw()
{
    switch (m_subject.drawn) {
    case ChartSubject::ChartForm::Spread:
        m_histogram->show(m_data.spread);
        return setCurrentWidget(m_histogram);
    case ChartSubject::ChartForm::Year:
        m_year->show(m_data.request.to > m_data.request.from ? daysFromData(m_data) : QList<DayCell>());
        return setCurrentWidget(m_year);
    case ChartSubject::ChartForm::Phases:
    case ChartSubject::ChartForm::Percentiles:
    case ChartSubject::ChartForm::Extremes:
        drawTimePage();
        return setCurrentWidget(m_timePage);
    }
}

void ChartPages::drawTimePage()
{
    QStringList names;
    if (m_targets.size() > 1) {
        for (const ChartTarget &target : std::as_const(m_targets))
            names.append(target.name);
        m_table->show(m_targets, m_figures.value_or(m_data));
    }
    m_table->setVisible(!names.isEmpty());
    m_plot->setNames(names, endLabels(m_subject, m_targets, m_data, palette()));
    m_plot->setPicture(chartPicture(m_subject, m_data, m_earlier, palette()), m_data);
    showReadings();
}

void ChartPages::setFigures(const std::optional<ChartData> &figures)
{
    m_figures = figures;
    if (m_targets.size() < 2)
        return;
    m_table->show(m_targets, m_figures.value_or(m_data));
    showReadings();
}

QRect ChartPages::chartRect() const
{
    return currentWidget() == m_timePage ? m_plot->geometry() : rect();
}

void ChartPages::setAccessibleTexts(const QString &name, const QString &description)
{
    for (QWidget *view :
         {static_cast<QWidget *>(m_plot), static_cast<QWidget *>(m_histogram), static_cast<QWidget *>(m_year)}) {
        if (view->accessibleName() != name)
            view->setAccessibleName(name);
    }
    if (m_plot->accessibleDescription() != description)
        m_plot->setAccessibleDescription(description);
}

void ChartPages::setCrosshair(const std::optional<qint64> &at)
{
    m_hoveredTime = at;
    m_plot->setCrosshair(at, at ? dotsAt(m_subject, m_data, *at, palette()) : QList<Crosshair::Dot>());
    m_plot->setToolTip(at ? plainToolTip(m_plot->markTextAt(*at)) : QString());
    showReadings();
}

QString ChartPages::hoveredTimeText() const
{
    if (m_hoveredTime)
        return chartTimeText(*m_hoveredTime);
    return tr("Latest");
}

void ChartPages::showReadings()
{
    const bool isComparison = m_targets.size() > 1;
    m_legend->setVisible(!m_data.series.isEmpty() && !isComparison);
    if (m_data.series.isEmpty() && !isComparison)
        return;
    const QList<ChartReading> readings = readingsAt(m_subject, m_targets, m_data, m_hoveredTime, palette());
    if (isComparison)
        m_table->showValues(hoveredTimeText(), readings);
    else
        m_legend->show(hoveredTimeText(), readings);
}

void ChartPages::addExportActions(QMenu *menu)
{
    menu->addSection(tr("Export"));
    connect(menu->addAction(tr("&Copy image")), &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setImage(chartImage(currentWidget())); });
    connect(menu->addAction(tr("Save as &PNG…")), &QAction::triggered, this,
            [this] { askAndSave(this, tr("Save chart"), fileName(u"png"_s), png()); });
    connect(menu->addAction(tr("Save as &SVG…")), &QAction::triggered, this,
            [this] { askAndSave(this, tr("Save chart"), fileName(u"svg"_s), svg()); });
    connect(menu->addAction(tr("Save &values as CSV…")), &QAction::triggered, this,
            [this] { askAndSave(this, tr("Save values"), fileName(u"csv"_s), csv()); });
}

QString ChartPages::fileName(const QString &ending) const
{
    QString name = m_targets.size() == 1 ? m_targets.first().name : tr("Chart");
    for (QChar &c : name) {
        if (!c.isLetterOrNumber() && c != u'-' && c != u'.')
            c = u'_';
    }
    return name + u'.' + ending;
}

QByteArray ChartPages::png() const
{
    return chartPng(currentWidget());
}

QByteArray ChartPages::svg() const
{
    if (currentWidget() == m_timePage)
        return chartSvg(m_plot, m_targets.size() > 1 ? static_cast<QWidget *>(m_table) : m_legend, m_subject.title());
    return widgetSvg(currentWidget(), m_subject.title());
}

QByteArray ChartPages::csv() const
{
    if (currentWidget() == m_histogram)
        return histogramCsv(m_data.spread);
    return currentWidget() == m_year ? daysCsv(daysFromData(m_data)) : chartCsv(m_data, m_targets);
}

void ChartPages::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        redraw();
    QStackedWidget::changeEvent(event);
}

namespace {

//! Prevents line breaks within an entry of the legend.
QString toNonBreakingHtml(const QString &text)
{
    return text.toHtmlEscaped().replace(u' ', u"&nbsp;"_s);
}

} // namespace

ChartLegend::ChartLegend(QWidget *parent)
    : QLabel(parent)
{
    setObjectName(u"chartLegend"_s);
    setTextFormat(Qt::RichText); // external text is escaped
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
}

void ChartLegend::show(const QString &when, const QList<ChartReading> &readings)
{
    QStringList parts;
    if (!when.isEmpty())
        parts.append(u"<b>%1</b>"_s.arg(toNonBreakingHtml(when)));
    for (const ChartReading &reading : readings) {
        const QString value = reading.text.isEmpty() ? u"–"_s : reading.text;
        parts.append(u"<font color=\"%1\">■</font>&nbsp;%2&nbsp;%3"_s.arg(
            reading.colour.name(), toNonBreakingHtml(reading.title), toNonBreakingHtml(value)));
    }
    setText(parts.join(u"&nbsp;&nbsp; "_s));
}

namespace {

constexpr int kMinValueColumnWidth = 520; //!< [px] width of the table from which it has a column for values at a time

//! Returns a piece of a line as an icon.
QIcon lineIcon(const QPen &pen, const QSize &size, qreal ratio)
{
    QPixmap pixmap(size * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QPen thick = pen;
    thick.setWidthF(3);
    thick.setCapStyle(Qt::FlatCap);
    if (pen.style() != Qt::SolidLine)
        thick.setDashPattern(pen.style() == Qt::DashLine ? QList<qreal>{1.6, 0.8} : QList<qreal>{0.8, 0.6});
    painter.setPen(thick);
    painter.drawLine(QPointF(0, size.height() / 2.0), QPointF(size.width(), size.height() / 2.0));
    return pixmap;
}

} // namespace

ComparisonTable::ComparisonTable(QWidget *parent)
    : QTableWidget(0, ColumnCount, parent)
{
    setObjectName(u"comparisonTable"_s);
    setAccessibleName(tr("Compared targets"));
    setHorizontalHeaderLabels(
        {tr("Target"), tr("State"), tr("Median"), tr("95 %", "95th percentile"), tr("Uptime"), QString()});
    setEditTriggers(NoEditTriggers);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setIconSize({16, 16});
    makePlainTable(this);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(Name, QHeaderView::Stretch);
    horizontalHeader()->setSectionsClickable(false);
    for (int column = Median; column < ColumnCount; ++column)
        horizontalHeaderItem(column)->setTextAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
}

void ComparisonTable::show(const QList<ChartTarget> &targets, const ChartData &data)
{
    m_targets.clear();
    setRowCount(static_cast<int>(targets.size()));
    const auto set = [this](int row, Column column, const QString &text) {
        if (!item(row, column))
            setItem(row, column, new QTableWidgetItem);
        item(row, column)->setText(text.isEmpty() ? u"–"_s : text);
        item(row, column)->setTextAlignment((column >= Median ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
        return item(row, column);
    };
    for (const ChartTarget &target : targets) {
        const auto row = static_cast<int>(m_targets.size());
        m_targets.append(target.id);
        QTableWidgetItem *name = set(row, Name, target.name);
        name->setIcon(lineIcon(comparisonPen(row, palette()), iconSize(), devicePixelRatioF()));
        name->setToolTip(plainToolTip(target.name));
        set(row, State, target.state ? stateLabel(*target.state) : QString())
            ->setIcon(target.state ? stateIcon(*target.state) : QIcon());
        const auto numbers = data.summaries.constFind(target.id);
        const auto quantile = [&](double share) {
            return numbers == data.summaries.constEnd() ? QString() : chartNumberText(*numbers->quantile(share), numbers->unit);
        };
        set(row, Median, quantile(0.5));
        set(row, P95, quantile(0.95));
        const auto uptime = uptimeInChart(data, target.id);
        set(row, Uptime, uptime ? percentText(*uptime) : QString());
        set(row, Value, {});
    }
    fitHeight();
}

void ComparisonTable::showValues(const QString &when, const QList<ChartReading> &readings)
{
    horizontalHeaderItem(Value)->setText(when);
    for (int row = 0; row < rowCount(); ++row) {
        const auto found = std::find_if(readings.begin(), readings.end(),
                                        [&](const ChartReading &reading) { return reading.target == m_targets[row]; });
        item(row, Value)->setText(found == readings.end() || found->text.isEmpty() ? u"–"_s : found->text);
    }
}

void ComparisonTable::fitHeight()
{
    setFixedHeight(horizontalHeader()->sizeHint().height() + rowCount() * verticalHeader()->defaultSectionSize());
}

void ComparisonTable::changeEvent(QEvent *event)
{
    QTableWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitHeight();
}

void ComparisonTable::resizeEvent(QResizeEvent *event)
{
    QTableWidget::resizeEvent(event);
    setColumnHidden(Value, width() < kMinValueColumnWidth);
}

} // namespace watchkeeper

#include "moc_ChartPages.cpp"
