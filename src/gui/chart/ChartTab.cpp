// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/chart/ChartTab.h"

#include "gui/chart/ChartExport.h"
#include "gui/chart/ChartPages.h"
#include "gui/chart/ChartPlot.h"
#include "gui/chart/ChartSource.h"
#include "gui/look/SaveFile.h"
#include "gui/look/TintedIcon.h"
#include "history/values/CalendarSpan.h"

#include <QActionGroup>
#include <QButtonGroup>
#include <QClipboard>
#include <QComboBox>
#include <QDataStream>
#include <QDateTime>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QIODevice>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kSpace = 8;
constexpr qint64 kHour = 3'600'000;
constexpr qint64 kDay = 24 * kHour;
constexpr qint64 kWeek = 7 * kDay;

struct SpanButton
{
    const char *text;
    const char *toolTip;
    qint64 length; //!< [ms]
};
constexpr std::array kSpans{
    SpanButton{QT_TRANSLATE_NOOP("ChartTab", "1 h"), QT_TRANSLATE_NOOP("ChartTab", "The last hour"), kHour},
    SpanButton{QT_TRANSLATE_NOOP("ChartTab", "6 h"), QT_TRANSLATE_NOOP("ChartTab", "The last six hours"), 6 * kHour},
    SpanButton{QT_TRANSLATE_NOOP("ChartTab", "24 h"), QT_TRANSLATE_NOOP("ChartTab", "The last 24 hours"), kDay},
    SpanButton{QT_TRANSLATE_NOOP("ChartTab", "7 d"), QT_TRANSLATE_NOOP("ChartTab", "The last seven days"), kWeek},
    SpanButton{QT_TRANSLATE_NOOP("ChartTab", "30 d"), QT_TRANSLATE_NOOP("ChartTab", "The last thirty days"), 30 * kDay},
    SpanButton{QT_TRANSLATE_NOOP("ChartTab", "1 y"), QT_TRANSLATE_NOOP("ChartTab", "The last year"), 365 * kDay},
};

constexpr int kDaysOfYear = 365;

qint64 now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

//! Whole days up to the end of this one.
TimeSpan lastYear()
{
    const QTimeZone zone = QTimeZone::systemTimeZone();
    const QDate today = dateOf(now(), zone);
    return spanOfDates(today.addDays(1 - kDaysOfYear), today.addDays(1), zone);
}

} // namespace

ChartTab::ChartTab(QWidget *parent)
    : QWidget(parent)
    , m_query(this)
    , m_subject(new QComboBox)
    , m_spans(new QButtonGroup(this))
    , m_logarithmic(new QAction(tr("&Logarithmic scale"), this))
    , m_compared(new QActionGroup(this))
    , m_pages(new ChartPages)
    , m_plot(m_pages->plot())
    , m_state(new QLabel(m_pages))
{
    build();
    connect(m_subject, &QComboBox::activated, this, &ChartTab::changeSubject);
    connect(m_spans, &QButtonGroup::idClicked, this, [this](int id) { chooseSpan(kSpans[static_cast<size_t>(id)].length); });
    connect(m_plot, &ChartPlot::viewWanted, this, &ChartTab::choose);
    connect(m_plot, &ChartPlot::liveWanted, this, &ChartTab::goLive);
    connect(m_pages, &ChartPages::dayChosen, this, &ChartTab::showDay);
    connect(&m_query, &ChartQuery::answered, this, &ChartTab::take);
    connect(&m_query, &ChartQuery::failed, this, [this](const QString &reason) {
        m_fault = reason;
        showState();
    });
    connect(&m_following, &QTimer::timeout, this, &ChartTab::follow);
    m_following.setInterval(5s);
    m_slow.setSingleShot(true);
    m_slow.setInterval(300ms);
    connect(&m_slow, &QTimer::timeout, this, &ChartTab::showState);
    chooseSpan(kHour);
}

void ChartTab::build()
{
    m_state->setObjectName(u"chartState"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setAlignment(Qt::AlignCenter);
    m_state->setWordWrap(true);
    m_state->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, kSpace, 0, 0);
    layout->setSpacing(kSpace / 2);
    layout->addWidget(buildHead());
    layout->addWidget(m_pages, 1);
}

QWidget *ChartTab::buildHead()
{
    m_subject->setObjectName(u"chartSubject"_s);
    m_subject->setAccessibleName(tr("What is drawn"));
    m_subject->setToolTip(tr("What is drawn"));
    m_subject->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_subject->setMinimumContentsLength(12);
    auto *more = new QToolButton;
    more->setObjectName(u"chartMenu"_s);
    more->setIcon(actionIcon(u"export"_s));
    more->setToolTip(tr("Scale, comparison, export"));
    more->setAccessibleName(more->toolTip());
    more->setAutoRaise(true);
    more->setPopupMode(QToolButton::InstantPopup);
    more->setMenu(buildMenu());
    auto *head = new QWidget;
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(2 * kSpace, 0, kSpace, 0);
    layout->setSpacing(0);
    layout->addWidget(m_subject);
    layout->addSpacing(kSpace);
    addSpanButtons(layout);
    layout->addStretch(1);
    layout->addWidget(more);
    return head;
}

void ChartTab::addSpanButtons(QHBoxLayout *layout)
{
    for (size_t i = 0; i < kSpans.size(); ++i) {
        auto *button = new QToolButton;
        button->setText(tr(kSpans[i].text));
        button->setToolTip(tr(kSpans[i].toolTip));
        button->setAccessibleName(button->toolTip());
        button->setCheckable(true);
        button->setAutoRaise(true);
        m_spans->addButton(button, static_cast<int>(i));
        layout->addWidget(button);
    }
}

QMenu *ChartTab::buildMenu()
{
    auto *menu = new QMenu(this);
    m_logarithmic->setObjectName(u"chartLogarithmic"_s);
    m_logarithmic->setCheckable(true);
    connect(m_logarithmic, &QAction::toggled, this,
            [this](bool on) { m_plot->setScale(on ? ValueScale::Logarithmic : ValueScale::Linear); });
    menu->addAction(m_logarithmic);
    addCompareActions(menu);
    addExportActions(menu);
    return menu;
}

void ChartTab::addCompareActions(QMenu *menu)
{
    menu->addSection(tr("Compare with"));
    const auto add = [&](const QString &text, qint64 earlier) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setData(earlier);
        m_compared->addAction(action);
        return action;
    };
    add(tr("&Nothing", "to compare with"), 0)->setChecked(true);
    add(tr("The day &before"), kDay);
    add(tr("The &week before"), kWeek);
    connect(m_compared, &QActionGroup::triggered, this, [this](QAction *action) {
        m_compare = action->data().toLongLong();
        ask();
    });
}

void ChartTab::addExportActions(QMenu *menu)
{
    menu->addSection(tr("Export"));
    connect(menu->addAction(tr("&Copy the picture")), &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setImage(chartImage(m_pages->currentWidget())); });
    connect(menu->addAction(tr("Save as &PNG…")), &QAction::triggered, this,
            [this] { askAndSave(this, tr("Save the chart"), fileName(u"png"_s), m_pages->png()); });
    connect(menu->addAction(tr("Save as &SVG…")), &QAction::triggered, this,
            [this] { askAndSave(this, tr("Save the chart"), fileName(u"svg"_s), m_pages->svg()); });
    connect(menu->addAction(tr("Save the &values as CSV…")), &QAction::triggered, this,
            [this] { askAndSave(this, tr("Save the values"), fileName(u"csv"_s), m_pages->csv()); });
}

QString ChartTab::fileName(const QString &ending) const
{
    QString name = m_targets.size() == 1 ? m_targets.first().name : tr("Chart");
    for (QChar &c : name) {
        if (!c.isLetterOrNumber() && c != u'-' && c != u'.')
            c = u'_';
    }
    return name + u'.' + ending;
}

void ChartTab::setSource(ChartSource *source)
{
    if (m_source)
        m_source->disconnect(this);
    m_source = source;
    m_query.setSource(source);
    if (source)
        connect(source, &ChartSource::grew, this, &ChartTab::grow);
}

const ChartSubject *ChartTab::subject() const
{
    const int chosen = m_subject->currentIndex();
    return chosen >= 0 && chosen < m_subjects.size() ? &m_subjects[chosen] : nullptr;
}

void ChartTab::showTargets(const QList<ChartTarget> &targets)
{
    if (targets == m_targets)
        return;
    const auto ids = [](const QList<ChartTarget> &list) {
        QList<TargetId> found;
        for (const ChartTarget &target : list)
            found.append(target.id);
        return found;
    };
    const bool areOthers = ids(targets) != ids(m_targets);
    m_targets = targets.first(std::min(targets.size(), kMostTargets));
    fillSubjects();
    if (!areOthers)
        return;
    m_data = {};
    m_earlier = {};
    m_fault.clear();
    draw();
    ask();
}

void ChartTab::fillSubjects()
{
    const auto before = subject() ? std::optional(*subject()) : std::nullopt;
    m_subjects = chartSubjects(m_targets);
    const QSignalBlocker quiet(m_subject);
    m_subject->clear();
    for (const ChartSubject &one : std::as_const(m_subjects))
        m_subject->addItem(one.title());
    const qsizetype same = before ? m_subjects.indexOf(*before) : -1;
    m_subject->setCurrentIndex(static_cast<int>(std::max(same, qsizetype(0))));
}

//! The lines stay until there are others; what is no line is of no use to another picture.
void ChartTab::changeSubject()
{
    if (!subject()->isOverTime() || m_data.series.isEmpty()) {
        m_data = {};
        m_earlier = {};
    }
    draw();
    ask();
}

void ChartTab::chooseSpan(qint64 length)
{
    m_isLive = true;
    m_plot->setView(ViewSpan::last(length, now()));
    const auto chosen =
        std::find_if(kSpans.begin(), kSpans.end(), [length](const SpanButton &span) { return span.length == length; });
    if (chosen != kSpans.end())
        m_spans->button(static_cast<int>(chosen - kSpans.begin()))->setChecked(true);
    ask();
}

//! By hand: what is seen need not be one of the buttons, and may not end now.
void ChartTab::choose(const ViewSpan &view)
{
    m_isLive = view.to() >= now();
    m_plot->setView(view);
    m_spans->setExclusive(false);
    for (QAbstractButton *button : m_spans->buttons())
        button->setChecked(m_isLive && kSpans[static_cast<size_t>(m_spans->id(button))].length == view.length());
    m_spans->setExclusive(true);
    ask();
}

void ChartTab::goLive()
{
    chooseSpan(m_plot->view().length());
}

void ChartTab::follow()
{
    if (m_isLive && !m_pages->isPointed()) // what one points at stands still
        m_plot->setView(ViewSpan::last(m_plot->view().length(), now()));
}

void ChartTab::grow(const QList<TargetId> &targets)
{
    const bool isOurs =
        std::any_of(m_targets.begin(), m_targets.end(), [&](const ChartTarget &target) { return targets.contains(target.id); });
    if (!m_isLive || !isOurs || m_pages->isPointed())
        return;
    follow();
    ask();
}

void ChartTab::ask()
{
    if (!isVisible() || !m_source || !subject())
        return m_query.drop();
    m_query.want(request(*subject()), subject()->isOverTime() ? m_compare : 0);
    if (!m_slow.isActive())
        m_slow.start();
}

ChartRequest ChartTab::request(const ChartSubject &subject) const
{
    ChartRequest request;
    for (const ChartTarget &target : m_targets)
        request.targets.append(target.id);
    request.series = subject.series();
    request.from = m_plot->view().from();
    request.to = m_plot->view().to();
    request.pixels = m_plot->pixels();
    if (subject.drawn == ChartSubject::Drawn::Spread)
        request.spread = subject.key;
    if (subject.drawn == ChartSubject::Drawn::Year) {
        const TimeSpan days = lastYear();
        request.from = days.from;
        request.to = days.to;
        request.pixels = kDaysOfYear; // no finer than days
    }
    return request;
}

void ChartTab::take(const ChartData &answer, const ChartData &earlier)
{
    m_fault.clear();
    m_data = answer;
    m_earlier = earlier;
    draw();
}

void ChartTab::draw()
{
    const ChartSubject *chosen = subject();
    if (chosen)
        m_pages->draw(*chosen, m_targets, m_data, m_earlier);
    const bool hasSpan = chosen && chosen->drawn != ChartSubject::Drawn::Year;
    for (QAbstractButton *button : m_spans->buttons())
        button->setEnabled(hasSpan);
    m_logarithmic->setEnabled(chosen && chosen->isOverTime());
    m_compared->setEnabled(chosen && chosen->isOverTime());
    showState();
}

//! A day of the calendar, over time.
void ChartTab::showDay(const TimeSpan &day)
{
    m_subject->setCurrentIndex(0);
    changeSubject();
    choose(ViewSpan(day.from, std::min(day.to, now())));
}

//! Nothing is said of a short wait: the picture before it stays.
void ChartTab::showState()
{
    const bool isEmpty = m_data.series.isEmpty() && m_data.ribbon.isEmpty() && m_data.spread.count() == 0;
    QString text;
    if (!m_fault.isEmpty())
        text = m_fault;
    else if (m_query.isWaiting())
        text = m_slow.isActive() || !isEmpty ? QString() : tr("Reading…");
    else if (isEmpty)
        text = tr("Nothing was measured in this span.\nResults are kept from the first check on.");
    m_state->setText(text);
    m_state->setVisible(!text.isEmpty());
    m_state->raise();
    m_state->setGeometry(m_pages->rect().adjusted(4 * kSpace, 4 * kSpace, -4 * kSpace, -4 * kSpace));
}

QByteArray ChartTab::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << m_plot->view().length() << m_logarithmic->isChecked() << m_compare;
    return state;
}

void ChartTab::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    qint64 length = 0;
    bool isLogarithmic = false;
    qint64 compare = 0;
    stream >> length >> isLogarithmic >> compare;
    if (stream.status() != QDataStream::Ok)
        return;
    m_logarithmic->setChecked(isLogarithmic);
    for (QAction *action : m_compared->actions()) {
        if (action->data().toLongLong() == compare) {
            action->setChecked(true);
            m_compare = compare;
        }
    }
    chooseSpan(std::clamp(length, kShortestView, kLongestView));
}

void ChartTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_following.start();
    if (m_isLive)
        chooseSpan(m_plot->view().length());
    else
        ask();
}

void ChartTab::hideEvent(QHideEvent *event)
{
    m_following.stop();
    m_query.drop();
    QWidget::hideEvent(event);
}

void ChartTab::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showState();
    ask();
}

} // namespace watchkeeper
