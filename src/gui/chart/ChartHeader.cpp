// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/chart/ChartHeader.h"

#include "gui/look/TintedIcon.h"
#include "model/base/Quantity.h"

#include <QActionGroup>
#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kChartHeadSpacing = 8;
constexpr qint64 kHourSpan = 3'600'000;
constexpr qint64 kDaySpan = 24 * kHourSpan;
constexpr qint64 kWeekSpan = 7 * kDaySpan;

struct SpanButton
{
    const char *text;
    const char *toolTip;
    qint64 length; //!< [ms]
};
constexpr std::array kSpans{
    SpanButton{QT_TRANSLATE_NOOP("watchkeeper::ChartHeader", "1 h"),
               QT_TRANSLATE_NOOP("watchkeeper::ChartHeader", "The last hour"), kHourSpan},
    SpanButton{QT_TRANSLATE_NOOP("watchkeeper::ChartHeader", "6 h"),
               QT_TRANSLATE_NOOP("watchkeeper::ChartHeader", "The last 6 hours"), 6 * kHourSpan},
    SpanButton{QT_TRANSLATE_NOOP("watchkeeper::ChartHeader", "24 h"),
               QT_TRANSLATE_NOOP("watchkeeper::ChartHeader", "The last 24 hours"), kDaySpan},
    SpanButton{QT_TRANSLATE_NOOP("watchkeeper::ChartHeader", "7 d"),
               QT_TRANSLATE_NOOP("watchkeeper::ChartHeader", "The last 7 days"), kWeekSpan},
    SpanButton{QT_TRANSLATE_NOOP("watchkeeper::ChartHeader", "30 d"),
               QT_TRANSLATE_NOOP("watchkeeper::ChartHeader", "The last 30 days"), 30 * kDaySpan},
    SpanButton{QT_TRANSLATE_NOOP("watchkeeper::ChartHeader", "1 y"),
               QT_TRANSLATE_NOOP("watchkeeper::ChartHeader", "The last year"), 365 * kDaySpan},
};

qint64 spanLength(int id)
{
    return kSpans[static_cast<size_t>(id)].length;
}

} // namespace

ChartHeader::ChartHeader(QWidget *parent)
    : QWidget(parent)
    , m_subject(new QComboBox)
    , m_spanButtons(new QButtonGroup(this))
    , m_menu(new QMenu(this))
    , m_logarithmicAction(new QAction(tr("&Logarithmic scale"), this))
    , m_comparisons(new QActionGroup(this))
{
    build();
    fillMenu();
    connect(m_subject, &QComboBox::activated, this, &ChartHeader::subjectChosen);
    connect(m_spanButtons, &QButtonGroup::idClicked, this, [this](int id) { emit spanSelected(spanLength(id)); });
    connect(m_logarithmicAction, &QAction::toggled, this, &ChartHeader::scaleChanged);
    connect(m_comparisons, &QActionGroup::triggered, this, &ChartHeader::comparisonSelected);
}

void ChartHeader::build()
{
    m_subject->setObjectName(u"chartSubject"_s);
    m_subject->setAccessibleName(tr("Chart data"));
    m_subject->setToolTip(tr("Chart data"));
    m_subject->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_subject->setMinimumContentsLength(12);
    auto *more = new QToolButton;
    more->setObjectName(u"chartMenu"_s);
    more->setIcon(actionIcon(u"export"_s));
    more->setToolTip(tr("Change the scale, compare with an earlier period, or export"));
    more->setAccessibleName(more->toolTip());
    more->setAutoRaise(true);
    more->setPopupMode(QToolButton::InstantPopup);
    more->setMenu(m_menu);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(2 * kChartHeadSpacing, 0, kChartHeadSpacing, 0);
    layout->setSpacing(0);
    layout->addWidget(m_subject);
    layout->addSpacing(kChartHeadSpacing);
    addSpanButtons(layout);
    layout->addStretch(1);
    layout->addWidget(more);
}

void ChartHeader::addSpanButtons(QHBoxLayout *layout)
{
    for (size_t i = 0; i < kSpans.size(); ++i) {
        auto *button = new QToolButton;
        button->setText(tr(kSpans[i].text));
        button->setToolTip(tr(kSpans[i].toolTip));
        button->setAccessibleName(button->toolTip());
        button->setCheckable(true);
        button->setAutoRaise(true);
        m_spanButtons->addButton(button, static_cast<int>(i));
        layout->addWidget(button);
    }
}

void ChartHeader::fillMenu()
{
    m_logarithmicAction->setObjectName(u"chartLogarithmic"_s);
    m_logarithmicAction->setCheckable(true);
    m_menu->addAction(m_logarithmicAction);
    m_menu->addSection(tr("Compare with"));
    const auto add = [&](const QString &text, qint64 earlier) {
        QAction *action = m_menu->addAction(text);
        action->setCheckable(true);
        action->setData(earlier);
        m_comparisons->addAction(action);
        return action;
    };
    add(tr("&Nothing", "to compare with"), 0)->setChecked(true);
    add(tr("The day &before"), kDaySpan);
    add(tr("The &week before"), kWeekSpan);
}

void ChartHeader::setTargets(const QList<ChartTarget> &targets)
{
    const auto before = subject() ? std::optional(*subject()) : std::nullopt;
    m_subjects = chartSubjects(targets);
    const QSignalBlocker blocker(m_subject);
    m_subject->clear();
    for (const ChartSubject &one : std::as_const(m_subjects))
        m_subject->addItem(one.title());
    const qsizetype same = before ? m_subjects.indexOf(*before) : -1;
    m_subject->setCurrentIndex(static_cast<int>(std::max(same, qsizetype(0))));
}

const ChartSubject *ChartHeader::subject() const
{
    const int chosen = m_subject->currentIndex();
    return chosen >= 0 && chosen < m_subjects.size() ? &m_subjects[chosen] : nullptr;
}

void ChartHeader::selectFirstTimeSubject()
{
    m_subject->setCurrentIndex(0);
}

void ChartHeader::selectSpanButton(std::optional<qint64> length)
{
    m_spanButtons->setExclusive(false); // in an exclusive group, one button always stays checked
    for (QAbstractButton *button : m_spanButtons->buttons())
        button->setChecked(spanLength(m_spanButtons->id(button)) == length);
    m_spanButtons->setExclusive(true);
}

QString ChartHeader::spanText(qint64 length)
{
    const auto *const found =
        std::find_if(kSpans.begin(), kSpans.end(), [length](const SpanButton &span) { return span.length == length; });
    return found == kSpans.end() ? humanDuration(static_cast<double>(length)) : tr(found->text);
}

bool ChartHeader::isLogarithmic() const
{
    return m_logarithmicAction->isChecked();
}

void ChartHeader::setLogarithmic(bool on)
{
    m_logarithmicAction->setChecked(on);
}

qint64 ChartHeader::comparisonOffset() const
{
    return m_comparisons->checkedAction()->data().toLongLong();
}

void ChartHeader::setComparisonOffset(qint64 earlier)
{
    for (QAction *action : m_comparisons->actions()) {
        if (action->data().toLongLong() == earlier)
            action->setChecked(true);
    }
}

void ChartHeader::updateControls()
{
    const ChartSubject *chosen = subject();
    for (QAbstractButton *button : m_spanButtons->buttons())
        button->setEnabled(chosen && chosen->drawn != ChartSubject::ChartForm::Year);
    m_logarithmicAction->setEnabled(chosen && chosen->isOverTime());
    m_comparisons->setEnabled(chosen && chosen->isOverTime());
}

} // namespace watchkeeper

#include "moc_ChartHeader.cpp"
