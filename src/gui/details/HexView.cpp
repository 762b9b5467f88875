// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/HexView.h"

#include "gui/details/HexModel.h"

#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace watchkeeper {

HexView::HexView(QWidget *parent)
    : QTableView(parent)
    , m_model(new HexModel(this))
{
    setModel(m_model);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setFrameShape(QFrame::NoFrame);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setHighlightSections(false);
    fitColumns();
}

void HexView::setBytes(const QByteArray &bytes)
{
    if (bytes == m_model->bytes())
        return;
    m_matchPosition = -1;
    m_model->setBytes(bytes);
}

void HexView::fitColumns()
{
    const QFontMetrics metrics(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    const int character = metrics.horizontalAdvance(u'0');
    verticalHeader()->setDefaultSectionSize(metrics.height() + 2);
    setColumnWidth(HexModel::Offset, 11 * character);
    setColumnWidth(HexModel::Bytes, (3 * HexModel::kBytesInRow + 4) * character);
}

bool HexView::findNext(const QString &text, bool backwards)
{
    const QByteArray wanted = text.toUtf8();
    const QByteArray &bytes = m_model->bytes();
    if (wanted.isEmpty())
        return false;
    if (backwards) {
        m_matchPosition = m_matchPosition > 0 ? bytes.lastIndexOf(wanted, m_matchPosition - 1) : -1;
        if (m_matchPosition < 0)
            m_matchPosition = bytes.lastIndexOf(wanted);
    } else {
        m_matchPosition = bytes.indexOf(wanted, m_matchPosition + 1);
        if (m_matchPosition < 0)
            m_matchPosition = bytes.indexOf(wanted);
    }
    if (m_matchPosition < 0)
        return false;
    const QModelIndex row = m_model->index(static_cast<int>(m_matchPosition / HexModel::kBytesInRow), HexModel::Offset);
    setCurrentIndex(row);
    scrollTo(row, PositionAtCenter);
    return true;
}

bool HexView::findAtCursor(const QString &text)
{
    m_matchPosition = -1;
    return findNext(text, false);
}

void HexView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copySelection();
    else
        QTableView::keyPressEvent(event);
}

void HexView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitColumns();
}

void HexView::copySelection() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const QModelIndex &row : rows)
        lines.append(m_model->lineText(row.row()));
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace watchkeeper

#include "moc_HexView.cpp"
