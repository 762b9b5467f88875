// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/PdfCanvas.h"

#include "report/ReportColours.h"
#include "report/ReportText.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr double kFooterHeight = 22; // height of the page footer in points

double sizeOf(PdfTextStyle type)
{
    switch (type) {
    case PdfTextStyle::Title:
        return 20;
    case PdfTextStyle::Heading:
        return 13.5;
    case PdfTextStyle::Large:
        return 11.5;
    case PdfTextStyle::Figure:
    case PdfTextStyle::BadFigure:
        return 13;
    case PdfTextStyle::Subheading:
        return 9.5;
    case PdfTextStyle::Muted:
    case PdfTextStyle::Text:
    case PdfTextStyle::Strong:
        break;
    }
    return 8;
}

bool isStrong(PdfTextStyle type)
{
    return type != PdfTextStyle::Text && type != PdfTextStyle::Muted && type != PdfTextStyle::Large;
}

//! Breaks the text into lines. \return the height of all lines, in dots
double layOut(QTextLayout *layout, double width, Qt::Alignment align)
{
    QTextOption option(align);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout->setTextOption(option);
    layout->beginLayout();
    double height = 0;
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
    }
    layout->endLayout();
    return height;
}

} // namespace

PdfCanvas::PdfCanvas(QPdfWriter *writer, QPainter *painter, QString title)
    : m_writer(writer)
    , m_painter(painter)
    , m_title(std::move(title))
    , m_body(0, 0, writer->width(), writer->height() - points(kFooterHeight))
    , m_top(m_body.top())
{
}

QFont PdfCanvas::font(PdfTextStyle type) const
{
    QFont font(u"Sans Serif"_s);
    font.setStyleHint(QFont::SansSerif);
    font.setPixelSize(qRound(points(sizeOf(type))));
    font.setWeight(isStrong(type) ? QFont::DemiBold : QFont::Normal);
    return font;
}

QColor PdfCanvas::colour(PdfTextStyle type) const
{
    if (type == PdfTextStyle::BadFigure)
        return QColor(kDownColours.light);
    return QColor(type == PdfTextStyle::Muted ? kMutedColours.light : kTextColours.light);
}

double PdfCanvas::heightOf(const QString &text, PdfTextStyle type, double width) const
{
    if (text.isEmpty())
        return 0;
    QTextLayout layout(text, font(type), m_writer);
    return layOut(&layout, width > 0 ? width : this->width(), Qt::AlignLeading);
}

double PdfCanvas::widthOf(const QString &text, PdfTextStyle type) const
{
    return QFontMetricsF(font(type), m_writer).horizontalAdvance(text);
}

void PdfCanvas::draw(const QString &text, PdfTextStyle type, const QRectF &box, Qt::Alignment align) const
{
    if (!m_painter)
        return;
    QTextLayout layout(text, font(type), m_writer);
    layOut(&layout, box.width(), align);
    m_painter->setPen(colour(type));
    layout.draw(m_painter, box.topLeft());
}

void PdfCanvas::drawLine(double left, double right, double y) const
{
    if (!m_painter)
        return;
    m_painter->setPen(QPen(QColor(kLineColours.light), points(0.5)));
    m_painter->drawLine(QPointF(left, y), QPointF(right, y));
}

void PdfCanvas::drawRule()
{
    drawLine(m_body.left(), m_body.right(), m_top);
}

QRectF PdfCanvas::reserve(double height)
{
    const QRectF place(m_body.left(), m_top, m_body.width(), height);
    m_top += height;
    return place;
}

void PdfCanvas::addParagraph(const QString &text, PdfTextStyle type)
{
    const double height = heightOf(text, type);
    keepTogether(height);
    draw(text, type, reserve(height));
}

void PdfCanvas::keepTogether(double height)
{
    if (height > remainingHeight() && m_top > m_body.top())
        newPage();
}

void PdfCanvas::newPage()
{
    writeFooter();
    if (m_painter)
        m_writer->newPage();
    ++m_pageNumber;
    m_top = m_body.top();
}

void PdfCanvas::writeFooter()
{
    const double height = points(sizeOf(PdfTextStyle::Muted) * 1.4);
    const QRectF foot(m_body.left(), m_body.bottom() + points(kFooterHeight) - height, m_body.width(), height);
    const QString number = m_pageCount > 0 ? ReportText::tr("Page %1 of %2").arg(m_pageNumber).arg(m_pageCount)
                                           : ReportText::tr("Page %1").arg(m_pageNumber);
    draw(number, PdfTextStyle::Muted, foot, Qt::AlignRight | Qt::AlignAbsolute);
    const QFontMetricsF metrics(font(PdfTextStyle::Muted), m_writer);
    draw(metrics.elidedText(m_title, Qt::ElideRight, m_body.width() * 0.7), PdfTextStyle::Muted, foot);
}

} // namespace watchkeeper
