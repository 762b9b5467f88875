// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/evidence/ConditionsTab.h"

#include "gui/details/parts/PaneWidgets.h"
#include "gui/look/StateMark.h"
#include "gui/look/widgets/PlainTable.h"
#include "gui/look/widgets/PlainText.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

enum ConditionColumn { VerdictColumn, ExpectedColumn, ObservedColumn, ConditionColumnCount };

MarkState conditionMark(ConditionStatus status)
{
    switch (status) {
    case ConditionStatus::Passes:
        return MarkState::Up;
    case ConditionStatus::Fails:
        return MarkState::Down;
    case ConditionStatus::Degrades:
        return MarkState::Degraded;
    case ConditionStatus::NotEvaluable:
        return MarkState::Unknown;
    case ConditionStatus::TooEarly:
    case ConditionStatus::NotReached:
        break;
    }
    return MarkState::Pending;
}

} // namespace

ConditionsTab::ConditionsTab(QWidget *parent)
    : QWidget(parent)
    , m_table(new QTableWidget(0, ConditionColumnCount))
{
    m_table->setObjectName(u"conditions"_s);
    m_table->setAccessibleName(tr("Conditions"));
    m_table->setHorizontalHeaderLabels({tr("Verdict", "column"), tr("Conditions", "column"), tr("Actual", "column")});
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setFrameShape(QFrame::NoFrame);
    makePlainTable(m_table);
    m_table->horizontalHeader()->setSectionResizeMode(VerdictColumn, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(ExpectedColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(ObservedColumn, QHeaderView::Stretch);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPaneSpacing, kPaneSpacing, kPaneSpacing, 0);
    layout->addWidget(m_table);
}

void ConditionsTab::show(const QList<EvaluatedCondition> &conditions)
{
    m_conditions = conditions;
    m_table->setRowCount(static_cast<int>(conditions.size()));
    for (int row = 0; row < conditions.size(); ++row)
        fill(row, conditions.at(row));
}

void ConditionsTab::fill(int row, const EvaluatedCondition &condition)
{
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize);
    const MarkState mark = conditionMark(condition.status);
    const QString seen = condition.actual.isEmpty() ? u"–"_s : condition.actual;
    const QString texts[]{conditionResultLabel(condition.status), condition.text, seen};
    for (int column = 0; column < ConditionColumnCount; ++column) {
        QTableWidgetItem *item = m_table->item(row, column);
        if (!item) {
            item = new QTableWidgetItem;
            m_table->setItem(row, column, item);
        }
        item->setText(texts[column]);
        item->setToolTip(plainToolTip(texts[column]));
    }
    const QColor colour = stateColour(mark, isDark(palette()));
    m_table->item(row, VerdictColumn)->setIcon(QIcon(markPixmap(mark, false, size, devicePixelRatioF(), colour)));
}

void ConditionsTab::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        show(m_conditions);
}

void ConditionsTab::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copySelection();
    else
        QWidget::keyPressEvent(event);
}

void ConditionsTab::copySelection() const
{
    QStringList lines;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (m_table->item(row, ExpectedColumn)->isSelected())
            lines.append(m_table->item(row, ExpectedColumn)->text() + u'\t' + m_table->item(row, VerdictColumn)->text() + u'\t'
                         + m_table->item(row, ObservedColumn)->text());
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace watchkeeper

#include "moc_ConditionsTab.cpp"
