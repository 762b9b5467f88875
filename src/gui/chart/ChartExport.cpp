// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/chart/ChartExport.h"

#include "app/words/Csv.h"
#include "gui/chart/plot/ChartPlot.h"

#include <QBuffer>
#include <QDateTime>
#include <QSvgGenerator>
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

QByteArray spreadCsv(const SeriesSummary &numbers)
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

} // namespace watchkeeper
