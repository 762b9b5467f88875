// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/FactCards.h"

#include "paper/PdfCanvas.h"
#include "report/ReportColours.h"

#include <QPainter>

#include <algorithm>
#include <numeric>

namespace watchkeeper {

namespace {

constexpr qsizetype kMaxColumns = 5;

} // namespace

FactCards::FactCards(const QList<ReportFact> &facts, PdfCanvas &sheet)
    : m_facts(facts)
    , m_canvas(sheet)
    , m_columns(std::clamp<qsizetype>(facts.size(), 1, kMaxColumns))
    , m_gap(sheet.points(6))
    , m_padding(sheet.points(6))
    , m_width((sheet.width() - m_gap * static_cast<double>(m_columns - 1)) / static_cast<double>(m_columns))
{
    for (qsizetype i = 0; i < facts.size(); ++i) {
        if (i % m_columns == 0)
            m_heights.append(0);
        m_heights.last() = std::max(m_heights.last(), heightOf(facts[i]));
    }
}

double FactCards::innerWidth() const
{
    return m_width - 2 * m_padding;
}

double FactCards::heightOf(const ReportFact &fact) const
{
    return m_canvas.heightOf(fact.label, PdfTextStyle::Muted, innerWidth())
        + m_canvas.heightOf(fact.text, PdfTextStyle::Figure, innerWidth())
        + m_canvas.heightOf(fact.detail, PdfTextStyle::Muted, innerWidth()) + 2 * m_padding;
}

double FactCards::height() const
{
    const double all = std::accumulate(m_heights.begin(), m_heights.end(), 0.0);
    return m_heights.isEmpty() ? 0 : all + m_gap * static_cast<double>(m_heights.size() + 1);
}

void FactCards::paint() const
{
    for (qsizetype row = 0; row < m_heights.size(); ++row) {
        m_canvas.reserve(m_gap);
        const QRectF place = m_canvas.reserve(m_heights[row]);
        const qsizetype end = std::min(m_facts.size(), (row + 1) * m_columns);
        for (qsizetype i = row * m_columns; i < end; ++i) {
            const auto column = static_cast<double>(i % m_columns);
            paint(m_facts[i], place.left() + column * (m_width + m_gap), place.top(), place.height());
        }
    }
}

void FactCards::paint(const ReportFact &fact, double left, double top, double height) const
{
    QPainter *painter = m_canvas.painter();
    if (!painter)
        return;
    painter->setPen(Qt::NoPen);
    painter->setBrush(QColor(kPanelColours.light));
    painter->drawRoundedRect(QRectF(left, top, m_width, height), m_canvas.points(3), m_canvas.points(3));
    painter->setBrush(Qt::NoBrush);
    QRectF box(left + m_padding, top + m_padding, innerWidth(), height);
    m_canvas.draw(fact.label, PdfTextStyle::Muted, box);
    box.translate(0, m_canvas.heightOf(fact.label, PdfTextStyle::Muted, innerWidth()));
    m_canvas.draw(fact.text, fact.isBad ? PdfTextStyle::BadFigure : PdfTextStyle::Figure, box);
    box.translate(0, m_canvas.heightOf(fact.text, PdfTextStyle::Figure, innerWidth()));
    m_canvas.draw(fact.detail, PdfTextStyle::Muted, box);
}

} // namespace watchkeeper
