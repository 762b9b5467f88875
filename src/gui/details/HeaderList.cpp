// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/HeaderList.h"

#include "app/words/DisplayText.h"
#include "gui/details/PaneWidgets.h"
#include "gui/look/PlainTable.h"
#include "gui/look/PlainToolTip.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace watchkeeper {

HeaderList::HeaderList(QWidget *parent)
    : QWidget(parent)
    , m_filter(new QLineEdit)
    , m_table(new QTableWidget(0, 2))
{
    m_filter->setObjectName(u"headerFilter"_s);
    m_filter->setAccessibleName(tr("Filter header fields"));
    m_filter->setPlaceholderText(tr("Filter header fields"));
    m_filter->setClearButtonEnabled(true);
    m_table->setObjectName(u"headers"_s);
    m_table->setAccessibleName(tr("Headers"));
    m_table->setHorizontalHeaderLabels({tr("Field", "column"), tr("Value", "column")});
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setFrameShape(QFrame::NoFrame);
    makePlainTable(m_table);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(0, 22 * fontMetrics().averageCharWidth());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kPaneSpacing / 2);
    layout->addWidget(m_filter);
    layout->addWidget(m_table, 1);
    connect(m_filter, &QLineEdit::textChanged, this, &HeaderList::filter);
}

void HeaderList::setHeaders(const QList<std::pair<QByteArray, QByteArray>> &headers)
{
    if (headers == m_headers)
        return;
    m_headers = headers;
    m_table->setRowCount(static_cast<int>(headers.size()));
    for (int row = 0; row < headers.size(); ++row) {
        const QString texts[]{displayLine(QString::fromUtf8(headers.at(row).first)),
                              displayLine(QString::fromUtf8(headers.at(row).second))};
        for (int column = 0; column < 2; ++column) {
            QTableWidgetItem *item = m_table->item(row, column);
            if (!item) {
                item = new QTableWidgetItem;
                m_table->setItem(row, column, item);
            }
            item->setText(texts[column]);
            item->setToolTip(plainToolTip(texts[column]));
        }
    }
    filter();
}

void HeaderList::filter()
{
    const QString wanted = m_filter->text();
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const bool matches = m_table->item(row, 0)->text().contains(wanted, Qt::CaseInsensitive)
            || m_table->item(row, 1)->text().contains(wanted, Qt::CaseInsensitive);
        m_table->setRowHidden(row, !matches);
    }
}

void HeaderList::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copySelection();
    else if (event->key() == Qt::Key_Escape && !m_filter->text().isEmpty())
        m_filter->clear();
    else
        QWidget::keyPressEvent(event);
}

void HeaderList::copySelection() const
{
    QStringList lines;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (!m_table->isRowHidden(row) && m_table->item(row, 0)->isSelected())
            lines.append(m_table->item(row, 0)->text() + u": "_s + m_table->item(row, 1)->text());
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace watchkeeper

#include "moc_HeaderList.cpp"
