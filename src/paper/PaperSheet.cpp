// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/PaperSheet.h"

#include "report/ReportInk.h"
#include "report/ReportText.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr double kFoot = 22; // height of the footer of each page, in points

double sizeOf(PaperType type)
{
    switch (type) {
    case PaperType::Title:
        return 20;
    case PaperType::Heading:
        return 13.5;
    case PaperType::Large:
        return 11.5;
    case PaperType::Figure:
    case PaperType::BadFigure:
        return 13;
    case PaperType::Subheading:
        return 9.5;
    case PaperType::Muted:
    case PaperType::Text:
    case PaperType::Strong:
        break;
    }
    return 8;
}

bool isStrong(PaperType type)
{
    return type != PaperType::Text && type != PaperType::Muted && type != PaperType::Large;
}

//! Lays the text out in lines. \return [dots] its height
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

PaperSheet::PaperSheet(QPdfWriter *writer, QPainter *painter, QString title)
    : m_writer(writer)
    , m_painter(painter)
    , m_title(std::move(title))
    , m_body(0, 0, writer->width(), writer->height() - points(kFoot))
    , m_top(m_body.top())
{
}

QFont PaperSheet::font(PaperType type) const
{
    QFont font(u"Sans Serif"_s);
    font.setStyleHint(QFont::SansSerif);
    font.setPixelSize(qRound(points(sizeOf(type))));
    font.setWeight(isStrong(type) ? QFont::DemiBold : QFont::Normal);
    return font;
}

QColor PaperSheet::colour(PaperType type) const
{
    if (type == PaperType::BadFigure)
        return QColor(kDownInk.light);
    return QColor(type == PaperType::Muted ? kMutedInk.light : kTextInk.light);
}

double PaperSheet::heightOf(const QString &text, PaperType type, double width) const
{
    if (text.isEmpty())
        return 0;
    QTextLayout layout(text, font(type), m_writer);
    return layOut(&layout, width > 0 ? width : this->width(), Qt::AlignLeading);
}

double PaperSheet::widthOf(const QString &text, PaperType type) const
{
    return QFontMetricsF(font(type), m_writer).horizontalAdvance(text);
}

void PaperSheet::draw(const QString &text, PaperType type, const QRectF &box, Qt::Alignment align) const
{
    if (!m_painter)
        return;
    QTextLayout layout(text, font(type), m_writer);
    layOut(&layout, box.width(), align);
    m_painter->setPen(colour(type));
    layout.draw(m_painter, box.topLeft());
}

void PaperSheet::line(double left, double right, double y) const
{
    if (!m_painter)
        return;
    m_painter->setPen(QPen(QColor(kRuleInk.light), points(0.5)));
    m_painter->drawLine(QPointF(left, y), QPointF(right, y));
}

void PaperSheet::rule()
{
    line(m_body.left(), m_body.right(), m_top);
}

QRectF PaperSheet::take(double height)
{
    const QRectF place(m_body.left(), m_top, m_body.width(), height);
    m_top += height;
    return place;
}

void PaperSheet::paragraph(const QString &text, PaperType type)
{
    const double height = heightOf(text, type);
    keepTogether(height);
    draw(text, type, take(height));
}

void PaperSheet::keepTogether(double height)
{
    if (height > room() && m_top > m_body.top())
        newPage();
}

void PaperSheet::newPage()
{
    finish();
    if (m_painter)
        m_writer->newPage();
    ++m_page;
    m_top = m_body.top();
}

void PaperSheet::finish()
{
    const double height = points(sizeOf(PaperType::Muted) * 1.4);
    const QRectF foot(m_body.left(), m_body.bottom() + points(kFoot) - height, m_body.width(), height);
    const QString number =
        m_pages > 0 ? ReportText::tr("Page %1 of %2").arg(m_page).arg(m_pages) : ReportText::tr("Page %1").arg(m_page);
    draw(number, PaperType::Muted, foot, Qt::AlignRight | Qt::AlignAbsolute);
    const QFontMetricsF metrics(font(PaperType::Muted), m_writer);
    draw(metrics.elidedText(m_title, Qt::ElideRight, m_body.width() * 0.7), PaperType::Muted, foot);
}

} // namespace watchkeeper
