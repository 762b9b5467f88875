// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table/view/RowSections.h"

#include "gui/look/Colours.h"
#include "gui/look/StateMark.h"
#include "gui/look/widgets/Labels.h"
#include "gui/table/model/ResultColumn.h"
#include "gui/table/model/ResultsProxy.h"

#include <QHeaderView>
#include <QLocale>
#include <QPainter>
#include <QTableView>

#include <algorithm>

namespace watchkeeper {

namespace {

constexpr int kHeadingGap = 12;       //!< added to the height of the text
constexpr int kHeadingMargin = 8;     //!< before the text
constexpr int kHeadingDistance = 8;   //!< between name, count and rule
constexpr int kSectionInterval = 250; //!< [ms] users can't follow more frequent changes

QFont headingFont(const QTableView *view)
{
    QFont font = scaledFont(view->font(), 0.9, QFont::DemiBold);
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::PercentageSpacing, 105);
    return font;
}

QString sectionTitle(const ResultRow &row)
{
    if (row.isBeingConfirmed())
        return RowSections::tr("Unconfirmed", "heading of the table: problems");
    return row.isConfirmedProblem() ? RowSections::tr("Problems", "heading of the table") : stateLabel(row.markState());
}

//! Returns a number that is equal for rows of the same section, and ascends in the sort order.
int sectionNumber(const ResultRow &row)
{
    return row.isConfirmedProblem() ? -1 : static_cast<int>(columnNumber(row, ResultColumn::Mark).value_or(0) * 2);
}

} // namespace

int headingHeight(const QTableView *view, int row)
{
    return view ? std::max(0, view->rowHeight(row) - view->verticalHeader()->defaultSectionSize()) : 0;
}

RowSections::RowSections(QTableView *view, const ResultsProxy *proxy)
    : QObject(view)
    , m_view(view)
    , m_proxy(proxy)
{
    m_updateTimer.setSingleShot(true);
    connect(&m_updateTimer, &QTimer::timeout, this, &RowSections::updateIfChanged);
    connect(proxy, &QAbstractItemModel::layoutChanged, this, &RowSections::update);
    connect(proxy, &QAbstractItemModel::rowsInserted, this, &RowSections::update);
    connect(proxy, &QAbstractItemModel::rowsRemoved, this, &RowSections::update);
    connect(proxy, &QAbstractItemModel::dataChanged, this, &RowSections::updateSoon);
    connect(proxy, &ResultsProxy::staleChanged, this, &RowSections::updateSoon);
    connect(view->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, [this] { m_updateTimer.start(0); });
}

void RowSections::updateSoon()
{
    if (!m_updateTimer.isActive())
        m_updateTimer.start(kSectionInterval);
}

//! Returns the first row after a section. Rows that are held out of order are part of the section around
//! them.
int RowSections::sectionEnd(int first, int number) const
{
    const auto isInSection = [&](int row) { return sectionNumber(m_proxy->row(row)) <= number; };
    int end = first + 1;
    int last = m_proxy->rowCount();
    while (m_proxy->isStale() && end < last && isInSection(end))
        ++end;
    // Without rows out of order, reads only a few: all of ten thousand would take a millisecond, several times a second.
    while (!m_proxy->isStale() && end < last) {
        const int middle = end + (last - end) / 2;
        if (isInSection(middle))
            end = middle + 1;
        else
            last = middle;
    }
    return end;
}

QList<RowSections::Section> RowSections::findSections() const
{
    QList<Section> sections;
    const QHeaderView *header = m_view->horizontalHeader();
    const bool isByState =
        header->sortIndicatorSection() == columnIndex(ResultColumn::Mark) && header->sortIndicatorOrder() == Qt::AscendingOrder;
    const int rows = m_proxy->rowCount();
    for (int row = 0; isByState && row < rows;) {
        const ResultRow &content = m_proxy->row(row);
        const int end = sectionEnd(row, sectionNumber(content));
        sections.append({row, end - row, sectionTitle(content)});
        row = end;
    }
    return sections.size() > 1 ? sections : QList<Section>();
}

//! Returns whether the rows are held and out of order, so that the headings stay where they are.
bool RowSections::isHeld() const
{
    return m_proxy->isStale() && m_proxy->isHeld() && !m_sections.isEmpty()
        && m_sections.last().row + m_sections.last().count == m_proxy->rowCount();
}

void RowSections::updateIfChanged()
{
    if (isHeld())
        return;
    if (const QList<Section> sections = findSections(); sections != m_sections)
        apply(sections);
}

void RowSections::update()
{
    m_updateTimer.stop();
    apply(isHeld() ? m_sections : findSections());
}

void RowSections::apply(const QList<Section> &sections)
{
    m_sections = sections;
    QStringList headings;
    for (const Section &section : std::as_const(m_sections))
        headings.append(section.title + u' ' + QLocale().toString(section.count));
    m_view->setAccessibleDescription(headings.join(QStringLiteral(", ")));
    QHeaderView *rows = m_view->verticalHeader();
    const int usual = rows->defaultSectionSize();
    const int heading = QFontMetrics(headingFont(m_view)).height() + kHeadingGap;
    auto section = m_sections.cbegin();
    for (int row = 0; row < m_proxy->rowCount(); ++row) {
        const bool isFirst = section != m_sections.cend() && section->row == row;
        const int wanted = isFirst ? usual + heading : usual;
        if (rows->sectionSize(row) != wanted)
            rows->resizeSection(row, wanted);
        if (isFirst)
            ++section;
    }
    m_view->viewport()->update();
}

void RowSections::paint(QPainter *painter) const
{
    const QWidget *viewport = m_view->viewport();
    const QPalette palette = m_view->palette();
    const QFont font = headingFont(m_view);
    const QFontMetrics metrics(font);
    for (const Section &section : m_sections) {
        const QRect space(0, m_view->rowViewportPosition(section.row), viewport->width(), headingHeight(m_view, section.row));
        if (!space.intersects(viewport->rect()))
            continue;
        painter->fillRect(space, viewport->palette().color(QPalette::Base)); // the style paints a selection there, too
        const auto place = [&](const QRect &rect) { return QStyle::visualRect(m_view->layoutDirection(), space, rect); };
        const QString count = QLocale().toString(section.count);
        int x = kHeadingMargin;
        painter->setFont(font);
        painter->setPen(palette.color(QPalette::Text));
        const int titleWidth = metrics.horizontalAdvance(section.title.toUpper()) + metrics.averageCharWidth();
        painter->drawText(place({x, space.top(), titleWidth, space.height()}), Qt::AlignVCenter | Qt::AlignLeading,
                          section.title);
        x += titleWidth + kHeadingDistance;
        painter->setPen(mutedColour(palette));
        const int countWidth = metrics.horizontalAdvance(count) + metrics.averageCharWidth();
        painter->drawText(place({x, space.top(), countWidth, space.height()}), Qt::AlignVCenter | Qt::AlignLeading, count);
        x += countWidth + kHeadingDistance;
        painter->fillRect(place({x, space.center().y(), std::max(0, space.width() - x - kHeadingMargin), 1}),
                          lineColour(palette));
    }
}

} // namespace watchkeeper

#include "moc_RowSections.cpp"
