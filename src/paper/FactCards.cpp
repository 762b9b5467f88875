// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/FactCards.h"

#include "paper/PaperSheet.h"
#include "report/ReportInk.h"

#include <QPainter>

#include <algorithm>
#include <numeric>

namespace watchkeeper {

namespace {

constexpr qsizetype kMostColumns = 5;

} // namespace

FactCards::FactCards(const QList<ReportFact> &facts, PaperSheet &sheet)
    : m_facts(facts)
    , m_sheet(sheet)
    , m_columns(std::clamp<qsizetype>(facts.size(), 1, kMostColumns))
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

double FactCards::inner() const
{
    return m_width - 2 * m_padding;
}

double FactCards::heightOf(const ReportFact &fact) const
{
    return m_sheet.heightOf(fact.label, PaperType::Muted, inner()) + m_sheet.heightOf(fact.text, PaperType::Figure, inner())
        + m_sheet.heightOf(fact.detail, PaperType::Muted, inner()) + 2 * m_padding;
}

double FactCards::height() const
{
    const double all = std::accumulate(m_heights.begin(), m_heights.end(), 0.0);
    return m_heights.isEmpty() ? 0 : all + m_gap * static_cast<double>(m_heights.size() + 1);
}

void FactCards::paint() const
{
    for (qsizetype row = 0; row < m_heights.size(); ++row) {
        m_sheet.take(m_gap);
        const QRectF place = m_sheet.take(m_heights[row]);
        const qsizetype end = std::min(m_facts.size(), (row + 1) * m_columns);
        for (qsizetype i = row * m_columns; i < end; ++i) {
            const auto column = static_cast<double>(i % m_columns);
            paint(m_facts[i], place.left() + column * (m_width + m_gap), place.top(), place.height());
        }
    }
}

void FactCards::paint(const ReportFact &fact, double left, double top, double height) const
{
    QPainter *painter = m_sheet.painter();
    if (!painter)
        return;
    painter->setPen(Qt::NoPen);
    painter->setBrush(QColor(kPanelInk.light));
    painter->drawRoundedRect(QRectF(left, top, m_width, height), m_sheet.points(3), m_sheet.points(3));
    painter->setBrush(Qt::NoBrush);
    QRectF box(left + m_padding, top + m_padding, inner(), height);
    m_sheet.draw(fact.label, PaperType::Muted, box);
    box.translate(0, m_sheet.heightOf(fact.label, PaperType::Muted, inner()));
    m_sheet.draw(fact.text, fact.isBad ? PaperType::BadFigure : PaperType::Figure, box);
    box.translate(0, m_sheet.heightOf(fact.text, PaperType::Figure, inner()));
    m_sheet.draw(fact.detail, PaperType::Muted, box);
}

} // namespace watchkeeper
