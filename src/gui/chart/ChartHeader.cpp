// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/chart/ChartHeader.h"

#include "app/words/DisplayText.h"
#include "gui/chart/plot/AxisTicks.h"
#include "gui/chart/plot/ChartPicture.h"
#include "gui/look/Colours.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/Labels.h"
#include "model/base/Quantity.h"

#include <QActionGroup>
#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QMenu>
#include <QPainter>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QStyleOptionButton>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWheelEvent>

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

using ChartForm = ChartSubject::ChartForm;

struct SubjectTab
{
    ChartForm form;
    const char *text;
    const char *missing; //!< why the tab is disabled
};
constexpr std::array kSubjectTabs{
    SubjectTab{ChartForm::Percentiles, QT_TRANSLATE_NOOP("watchkeeper::ChartHeader", "Response time"), ""},
    SubjectTab{ChartForm::Phases, QT_TRANSLATE_NOOP("watchkeeper::ChartHeader", "Phases"),
               QT_TRANSLATE_NOOP("watchkeeper::ChartHeader", "Select a single target to see its phases")},
    SubjectTab{ChartForm::Spread, QT_TRANSLATE_NOOP("watchkeeper::ChartHeader", "Distribution"),
               QT_TRANSLATE_NOOP("watchkeeper::ChartHeader", "Select a single target to see the distribution")},
    SubjectTab{ChartForm::Year, QT_TRANSLATE_NOOP("watchkeeper::ChartHeader", "Calendar"),
               QT_TRANSLATE_NOOP("watchkeeper::ChartHeader", "Select a single target to see its calendar")},
    SubjectTab{ChartForm::Extremes, QT_TRANSLATE_NOOP("watchkeeper::ChartHeader", "Values"),
               QT_TRANSLATE_NOOP("watchkeeper::ChartHeader", "The checks measure only response times")},
};

//! The subjects as a flat row of tabs with a line below the current one.
class SubjectTabBar : public QTabBar
{
public:
    SubjectTabBar()
    {
        setDrawBase(false);
        setExpanding(false);
        setUsesScrollButtons(true);
        setElideMode(Qt::ElideNone);
    }

protected:
    QSize tabSizeHint(int index) const override
    {
        return {fontMetrics().horizontalAdvance(tabText(index)) + kTabSpace, fontMetrics().height() + kTabPadding};
    }
    QSize minimumTabSizeHint(int index) const override { return tabSizeHint(index); }
    void wheelEvent(QWheelEvent *event) override { event->ignore(); } // the wheel scrolls the page

    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        for (int tab = 0; tab < count(); ++tab) {
            const QRect place = tabRect(tab);
            const bool isCurrent = tab == currentIndex();
            const auto group = isTabEnabled(tab) ? QPalette::Active : QPalette::Disabled;
            painter.setPen(isCurrent || group == QPalette::Disabled ? palette().color(group, QPalette::WindowText)
                                                                    : mutedColour(palette()));
            painter.drawText(place, Qt::AlignCenter, tabText(tab));
            if (!isCurrent)
                continue;
            const int inset = kTabSpace / 2 - 1;
            painter.fillRect(place.left() + inset, place.bottom() - 1, place.width() - 2 * inset, 2, accentColour(palette()));
            if (!hasFocus())
                continue;
            painter.setPen(accentColour(palette()));
            painter.drawRect(place.adjusted(inset / 2, 2, -inset / 2 - 1, -5));
        }
    }

private:
    static constexpr int kTabPadding = 12;
    static constexpr int kTabSpace = 14; // all five fit into details beside the table
};

//! A radio button with round ends.
class PillButton : public QRadioButton
{
public:
    explicit PillButton(const QString &text)
        : QRadioButton(text)
    {
        setAttribute(Qt::WA_Hover);
    }

    QSize sizeHint() const override
    {
        return {fontMetrics().horizontalAdvance(text()) + 5 * kChartHeadSpacing / 2,
                fontMetrics().height() + kChartHeadSpacing};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool hitButton(const QPoint &point) const override { return rect().contains(point); }

    void paintEvent(QPaintEvent *) override
    {
        const QColor accent = accentColour(palette());
        const QColor tint = selectionTintColour(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool isShownChecked = isChecked() && isEnabled();
        painter.setPen(QPen(isShownChecked || hasFocus() ? accent : lineColour(palette()), hasFocus() ? 2 : 1));
        painter.setBrush(isShownChecked ? tint : QColor(Qt::transparent));
        if (underMouse() && isEnabled() && !isChecked())
            painter.setBrush(mixed(palette().color(QPalette::Window), tint, 0.5F));
        const QRectF pill = QRectF(rect()).adjusted(1, 1, -1, -1);
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
        painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
        painter.drawText(rect(), Qt::AlignCenter, isolated(text()));
    }
};

} // namespace

ChartHeader::ChartHeader(QWidget *parent)
    : QWidget(parent)
    , m_tabs(new SubjectTabBar)
    , m_value(new QComboBox)
    , m_spanButtons(new QButtonGroup(this))
    , m_menu(new QMenu(this))
    , m_freezeAction(new QAction(tr("&Freeze the chart"), this))
    , m_frozen(new QToolButton)
    , m_logarithmicAction(new QAction(tr("&Logarithmic scale"), this))
    , m_comparisons(new QActionGroup(this))
{
    build();
    fillMenu();
    connect(m_tabs, &QTabBar::currentChanged, this, &ChartHeader::subjectChosen);
    connect(m_value, &QComboBox::activated, this, &ChartHeader::subjectChosen);
    connect(m_spanButtons, &QButtonGroup::idClicked, this, [this](int id) { emit spanSelected(spanLength(id)); });
    connect(m_spanButtons, &QButtonGroup::idToggled, this, &ChartHeader::updateFocusPolicy);
    connect(m_logarithmicAction, &QAction::toggled, this, &ChartHeader::scaleChanged);
    connect(m_freezeAction, &QAction::toggled, m_frozen, &QWidget::setVisible);
    connect(m_freezeAction, &QAction::toggled, this, &ChartHeader::frozenChanged);
    connect(m_frozen, &QToolButton::clicked, m_freezeAction, &QAction::toggle);
    connect(m_comparisons, &QActionGroup::triggered, this, &ChartHeader::comparisonSelected);
}

void ChartHeader::build()
{
    m_tabs->setObjectName(u"chartSubject"_s);
    m_tabs->setAccessibleName(tr("Chart data"));
    for (const SubjectTab &tab : kSubjectTabs)
        m_tabs->addTab(tr(tab.text));
    m_value->setObjectName(u"chartValue"_s);
    m_value->setAccessibleName(tr("Value"));
    m_value->setToolTip(tr("Value shown in the chart"));
    m_value->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_value->setMinimumContentsLength(8);
    m_value->hide();
    auto *more = new QToolButton;
    more->setObjectName(u"chartMenu"_s);
    more->setIcon(actionIcon(u"export"_s));
    more->setToolTip(tr("Freeze the chart, change the scale, compare with an earlier period, or export"));
    more->setAccessibleName(more->toolTip());
    more->setAutoRaise(true);
    more->setPopupMode(QToolButton::InstantPopup);
    more->setMenu(m_menu);
    auto *spans = new QHBoxLayout;
    spans->setSpacing(kChartHeadSpacing / 2);
    addSpanButtons(spans);
    spans->addStretch(1);
    m_frozen->setObjectName(u"chartFrozen"_s);
    m_frozen->setIcon(actionIcon(u"pause"_s));
    m_frozen->setText(tr("Frozen", "hint beside a chart that doesn't move"));
    m_frozen->setToolTip(tr("The chart doesn't move, but checks continue. Click here or press Space in the chart to go on."));
    m_frozen->setAccessibleDescription(m_frozen->toolTip());
    m_frozen->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_frozen->hide();
    spans->addWidget(m_frozen);
    spans->addWidget(m_value);
    spans->addWidget(more);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kChartHeadSpacing, 0, kChartHeadSpacing, 0);
    layout->setSpacing(kChartHeadSpacing / 2);
    layout->addWidget(m_tabs);
    layout->addLayout(spans);
}

int ChartHeader::tabsWidth() const
{
    return m_tabs->sizeHint().width() + 2 * kChartHeadSpacing;
}

void ChartHeader::addSpanButtons(QHBoxLayout *layout)
{
    for (size_t i = 0; i < kSpans.size(); ++i) {
        auto *button = new PillButton(tr(kSpans[i].text));
        button->setToolTip(tr(kSpans[i].toolTip));
        button->setAccessibleName(button->toolTip());
        m_spanButtons->addButton(button, static_cast<int>(i));
        layout->addWidget(button);
    }
    updateFocusPolicy();
}

//! Tab goes to the checked button, or to the first one if none is checked. The arrow keys go to the others.
void ChartHeader::updateFocusPolicy()
{
    const QList<QAbstractButton *> buttons = m_spanButtons->buttons();
    const QAbstractButton *checked = m_spanButtons->checkedButton();
    for (QAbstractButton *button : buttons)
        button->setFocusPolicy(button == (checked ? checked : buttons.first()) ? Qt::StrongFocus : Qt::ClickFocus);
}

void ChartHeader::fillMenu()
{
    m_logarithmicAction->setObjectName(u"chartLogarithmic"_s);
    m_logarithmicAction->setCheckable(true);
    m_freezeAction->setObjectName(u"chartFreeze"_s);
    m_freezeAction->setCheckable(true);
    m_freezeAction->setText(m_freezeAction->text() + u'\t' + QKeySequence(Qt::Key_Space).toString(QKeySequence::NativeText));
    m_menu->addAction(m_freezeAction);
    m_menu->addSection(tr("Scale"));
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
    const QSignalBlocker tabsBlocker(m_tabs);
    const QSignalBlocker valueBlocker(m_value);
    m_value->clear();
    for (const ChartSubject &one : std::as_const(m_subjects)) {
        if (one.drawn == ChartForm::Extremes)
            m_value->addItem(one.title(), one.key);
    }
    const bool isKept = before && m_subjects.contains(*before);
    m_tabs->setCurrentIndex(0);
    for (size_t i = 0; i < kSubjectTabs.size(); ++i) {
        const SubjectTab &tab = kSubjectTabs.at(i);
        const bool exists = std::any_of(m_subjects.begin(), m_subjects.end(),
                                        [&tab](const ChartSubject &one) { return one.drawn == tab.form; });
        const int index = static_cast<int>(i);
        m_tabs->setTabEnabled(index, exists || index == 0);
        m_tabs->setTabToolTip(index, exists || index == 0 ? QString() : tr(tab.missing));
        if (isKept && before->drawn == tab.form)
            m_tabs->setCurrentIndex(index);
    }
    if (isKept && before->drawn == ChartForm::Extremes)
        m_value->setCurrentIndex(m_value->findData(before->key));
    updateControls();
}

const ChartSubject *ChartHeader::subject() const
{
    const ChartForm form = kSubjectTabs.at(static_cast<size_t>(std::max(0, m_tabs->currentIndex()))).form;
    const auto found = std::find_if(m_subjects.begin(), m_subjects.end(), [&](const ChartSubject &one) {
        return one.drawn == form && (form != ChartForm::Extremes || one.key == m_value->currentData().toString());
    });
    return found == m_subjects.end() ? nullptr : &*found;
}

void ChartHeader::selectSubject(const ChartSubject &wanted)
{
    const auto *const tab = std::find_if(kSubjectTabs.begin(), kSubjectTabs.end(),
                                         [&wanted](const SubjectTab &each) { return each.form == wanted.drawn; });
    if (!m_subjects.contains(wanted) || tab == kSubjectTabs.end())
        return;
    if (wanted.drawn == ChartForm::Extremes)
        m_value->setCurrentIndex(m_value->findData(wanted.key));
    const QSignalBlocker blocker(m_tabs);
    m_tabs->setCurrentIndex(static_cast<int>(tab - kSubjectTabs.begin()));
    emit subjectChosen();
}

void ChartHeader::selectFirstTimeSubject()
{
    const QSignalBlocker blocker(m_tabs);
    m_tabs->setCurrentIndex(0);
}

void ChartHeader::selectSpanButton(std::optional<qint64> length)
{
    m_spanButtons->setExclusive(false); // in an exclusive group, one button always stays checked
    for (QAbstractButton *button : m_spanButtons->buttons())
        button->setChecked(spanLength(m_spanButtons->id(button)) == length);
    m_spanButtons->setExclusive(true);
    updateFocusPolicy();
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

bool ChartHeader::isFrozen() const
{
    return m_freezeAction->isChecked();
}

void ChartHeader::setFrozen(bool isFrozen)
{
    m_freezeAction->setChecked(isFrozen);
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
        button->setEnabled(chosen && chosen->drawn != ChartForm::Year);
    m_value->setVisible(chosen && chosen->drawn == ChartForm::Extremes && m_value->count() > 1);
    m_freezeAction->setEnabled(chosen && chosen->isOverTime());
    m_logarithmicAction->setEnabled(chosen && chosen->isOverTime());
    m_comparisons->setEnabled(chosen && chosen->isOverTime());
}

namespace {

constexpr int kMarkedSpanMargin = 8;

} // namespace

MarkedSpanBar::MarkedSpanBar(QWidget *parent)
    : QWidget(parent)
    , m_query(this)
    , m_text(new ElidedLabel)
{
    m_text->setObjectName(u"markedSpan"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *remove = new QToolButton;
    remove->setObjectName(u"removeMarkedSpan"_s);
    remove->setIcon(actionIcon(u"cancel"_s));
    remove->setAutoRaise(true);
    remove->setToolTip(tr("Remove the mark (Esc)"));
    remove->setAccessibleName(tr("Remove the mark"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kMarkedSpanMargin, 0, kMarkedSpanMargin, 0);
    layout->addWidget(m_text, 1);
    layout->addWidget(remove);
    connect(remove, &QToolButton::clicked, this, &MarkedSpanBar::removed);
    connect(&m_query, &ChartQuery::answered, this, [this](const ChartData &data) {
        m_data = data;
        showText();
        emit changed();
    });
    connect(&m_query, &ChartQuery::failed, this, [this](const QString &reason) {
        m_problem = reason;
        showText();
    });
    hide();
}

void MarkedSpanBar::setSpan(const std::optional<TimeSpan> &span)
{
    m_query.cancel();
    m_span = span;
    m_problem.clear();
    setVisible(span.has_value());
    showText();
    if (std::exchange(m_data, std::nullopt))
        emit changed();
}

void MarkedSpanBar::request(const ChartRequest &chart)
{
    if (!m_span)
        return;
    ChartRequest request = chart;
    request.series.clear();
    request.from = m_span->from;
    request.to = m_span->to;
    m_query.requestSoon(request, 0);
}

void MarkedSpanBar::showText()
{
    if (!m_span)
        return;
    const QString span =
        tr("Marked: %1 to %2", "start and end of a span").arg(chartTimeText(m_span->from), chartTimeText(m_span->to));
    QStringList parts{span};
    if (!m_problem.isEmpty())
        parts.append(m_problem);
    if (m_data && m_data->request.targets.size() == 1) {
        const SeriesSummary &summary = m_data->spread;
        const auto number = [&summary](double share) { return chartNumberText(*summary.quantile(share), summary.unit); };
        if (summary.count() > 0)
            parts.append({tr("median %1").arg(number(0.5)), tr("95 %: %1", "95th percentile").arg(number(0.95))});
        const auto uptime = uptimeInChart(*m_data, m_data->request.targets.first());
        if (uptime)
            parts.append(tr("uptime %1").arg(percentText(*uptime)));
        if (summary.count() == 0 && !uptime)
            parts.append(tr("no data"));
    } else if (m_data) {
        parts.append(tr("figures in the table"));
    }
    const QString text = parts.join(u" · "_s);
    if (text == m_text->text())
        return;
    m_text->setText(text);
    if (!m_data)
        return; // only figures are announced, not each step while the mark grows
    announce(m_text);
}

} // namespace watchkeeper

#include "moc_ChartHeader.cpp"
