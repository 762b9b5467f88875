// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/overview/TargetTitle.h"

#include "app/words/DisplayText.h"
#include "gui/details/parts/PaneWidgets.h"
#include "gui/look/StateMark.h"
#include "gui/look/widgets/Labels.h"
#include "gui/table/model/ResultTexts.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kTitleMarkSize = 24;
constexpr qreal kTargetTitleScale = 1.35;
constexpr double kTextsShare = 0.75; // of the width, which also has the mark and the buttons
constexpr int kOneLineMinWidth = 84; // [average characters] minimum width for name and state on one line

} // namespace

TargetTitle::TargetTitle(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_texts(new QBoxLayout(QBoxLayout::TopToBottom))
    , m_mark(new QLabel)
    , m_name(makeTextLabel(u"target"_s))
    , m_ageLabel(makeTextLabel(u"since"_s))
{
    m_mark->setObjectName(u"mark"_s);
    m_name->setFont(scaledFont(font(), kTargetTitleScale, QFont::DemiBold));
    m_texts->setSpacing(kPaneSpacing / 4);
    m_texts->addWidget(m_name);
    m_texts->addWidget(m_ageLabel);
    m_row->setContentsMargins(2 * kPaneSpacing, kPaneSpacing, kPaneSpacing, kPaneSpacing / 2);
    m_row->setSpacing(kPaneSpacing);
    m_row->addWidget(m_mark, 0, Qt::AlignTop);
    m_row->addLayout(m_texts, 1);
}

void TargetTitle::addButton(QWidget *button)
{
    m_row->addWidget(button, 0, Qt::AlignTop);
}

void TargetTitle::show(const ResultRow &row)
{
    m_state = row.markState();
    m_isSoft = row.isSoft();
    m_isFromEarlierRun = row.isFromEarlierRun;
    m_isFlapping = row.flapping().has_value();
    m_mark->setAccessibleName(row.stateText());
    showMark();
    if (const QString name = displayLine(row.target->name); name != m_name->text())
        m_name->setText(name);
    placeTexts();
}

void TargetTitle::showAge(const ResultRow &row, const QDateTime &now)
{
    // Omits the reason. Otherwise, the text would claim that the reason has applied for the entire duration.
    QString state = row.exemptionText().isEmpty() ? row.outcomeText() : stateLabel(row.markState());
    if (row.last && row.isInMaintenance()) // the duration is that of the outcome, not that of the maintenance
        state = stateLabel(markStateOf(row.last->outcome));
    const QDateTime since = row.unobservedText().isEmpty() ? row.since : row.unobservedSince;
    QString age;
    if (row.last)
        age = tr("%1 for %2, since %3", "state, duration, moment").arg(state, spanText(since, now), clockText(since, now));
    else if (row.cancelled)
        age = tr("%1: the check was cancelled before it returned a result.").arg(row.stateText());
    else
        age = tr("%1: no result yet.").arg(row.stateText());
    const std::pair<TargetId, QString> aged(row.target->id, row.last ? state : row.stateText());
    const auto previous = std::exchange(m_shownAge, aged);
    const bool isSame = previous == aged;
    // Updates the text every second, except while the user selects it for copying.
    m_ageLabel->setToolTip(row.last ? exactTimeText(since) : QString());
    if (age != m_ageLabel->text() && !(isSame && m_ageLabel->hasSelectedText()))
        m_ageLabel->setText(age);
    placeTexts();
    if (!isSame && previous.first == aged.first) // not for each target that the user selects, which the table reads
        announce(m_ageLabel);
}

void TargetTitle::showMark()
{
    const auto draw = m_isFlapping ? &flappingMarkPixmap : &markPixmap;
    // The table uses the same colours.
    const QColor colour = m_isFromEarlierRun ? mutedColour(palette()) : stateColour(m_state, isDark(palette()));
    m_mark->setPixmap(draw(m_state, m_isSoft, kTitleMarkSize, devicePixelRatioF(), colour));
}

void TargetTitle::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showMark();
}

void TargetTitle::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeTexts();
}

//! A low pane below the table has little height, but enough width for a single line, unless the name is long.
void TargetTitle::placeTexts()
{
    const int texts = m_name->fontMetrics().horizontalAdvance(m_name->text()) + 2 * kPaneSpacing
        + m_ageLabel->fontMetrics().horizontalAdvance(m_ageLabel->text());
    const bool isWide = width() >= kOneLineMinWidth * fontMetrics().averageCharWidth() && texts <= width() * kTextsShare;
    if (isWide == (m_texts->direction() == QBoxLayout::LeftToRight))
        return;
    m_texts->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_texts->setSpacing(isWide ? 2 * kPaneSpacing : kPaneSpacing / 4);
    m_texts->setStretchFactor(m_ageLabel, isWide ? 1 : 0);
    for (QLabel *label : {m_name, m_ageLabel})
        m_texts->setAlignment(label, isWide ? Qt::AlignVCenter : Qt::Alignment());
}

} // namespace watchkeeper

#include "moc_TargetTitle.cpp"
