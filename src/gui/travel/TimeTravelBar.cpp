// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/travel/TimeTravelBar.h"

#include "gui/look/Appearance.h"
#include "gui/look/Colours.h"
#include "gui/look/StateMark.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/Labels.h"
#include "gui/look/widgets/Periods.h"
#include "gui/look/widgets/PlainText.h"
#include "gui/table/model/ResultTexts.h"

#include <QApplication>
#include <QDateTimeEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QSignalBlocker>
#include <QSlider>
#include <QStyleOptionSlider>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kTimeTravelSpacing = 8;
constexpr qint64 kSliderStep = 60'000; //!< [ms]
constexpr int kSliderPageStep = 60;    //!< [steps] distance of Page Up and Page Down

QDateTime momentLabel(qint64 at)
{
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(at, Qt::UTC);
    return timeFormat() == TimeFormat::Utc ? utc : utc.toLocalTime();
}

//! Returns the icon for a step. In right-to-left layouts, earlier times are at the right of the slider.
QString stepIcon(bool isEarlier)
{
    return isEarlier == QGuiApplication::isLeftToRight() ? u"earlier"_s : u"later"_s;
}

QToolButton *makeStepButton(const QString &name, const QString &icon, const QString &words, const QString &toolTip)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setIcon(actionIcon(icon));
    button->setText(words);
    button->setToolTip(toolTip);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    return button;
}

constexpr int kPastStripHeight = 18;

} // namespace

//! A slider over a strip of what happened. The tooltip describes the section under the pointer.
class TimeSlider : public QSlider
{
public:
    TimeSlider()
        : QSlider(Qt::Horizontal)
    {
    }

    void setSpan(const TimeSpan &span) { m_span = span; }
    void setStrip(const PastStrip &strip)
    {
        m_strip = strip;
        update();
    }
    const QString &problem() const { return m_strip.problem(); }
    //! Returns the name of the worst state at this time; empty if it isn't known.
    QString stateAt(qint64 at) const
    {
        const int section = m_strip.indexAt(std::min(at, m_strip.span().to - 1));
        if (section < 0)
            return {};
        const auto worst = m_strip.worst(section);
        return stateLabel(worst ? markStateOf(*worst) : MarkState::Unobserved);
    }

    QSize sizeHint() const override { return QSlider::sizeHint().expandedTo({0, kPastStripHeight + 4}); }
    QSize minimumSizeHint() const override { return QSlider::minimumSizeHint().expandedTo({0, kPastStripHeight + 4}); }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    int handleLength() const
    {
        QStyleOptionSlider option;
        initStyleOption(&option);
        return style()->pixelMetric(QStyle::PM_SliderLength, &option, this);
    }
    //! Returns the position of the middle of the handle at this time.
    int xOf(qint64 at) const
    {
        const double share = static_cast<double>(at - m_span.from) / static_cast<double>(std::max(m_span.length(), qint64(1)));
        const int x = handleLength() / 2 + qRound(share * (width() - handleLength()));
        return isRightToLeft() ? width() - x : x;
    }
    qint64 timeAt(int x) const
    {
        const int within = (isRightToLeft() ? width() - x : x) - handleLength() / 2;
        const double share = static_cast<double>(within) / std::max(1, width() - handleLength());
        return m_span.from + qRound64(share * static_cast<double>(m_span.length()));
    }

    TimeSpan m_span;
    PastStrip m_strip;
};

void TimeSlider::paintEvent(QPaintEvent *event)
{
    if (m_strip.isEmpty() || m_span.isEmpty())
        return QSlider::paintEvent(event);
    QPainter painter(this);
    const int top = (height() - kPastStripHeight) / 2;
    for (int i = 0; i < PastStrip::kSections; ++i) {
        const TimeSpan section = m_strip.section(i);
        const auto [left, right] = std::minmax({xOf(section.from), xOf(section.to)}); // a list, because references would dangle
        paintStripCell(&painter, QRect(left, top, std::max(1, right - left), kPastStripHeight), m_strip.worst(i), palette());
    }
    QStyleOptionSlider option;
    initStyleOption(&option);
    const QRect handle = style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, this);
    painter.fillRect(QRect(handle.center().x(), 0, 2, height()), palette().color(QPalette::Text));
    option.subControls = QStyle::SC_SliderHandle;
    style()->drawComplexControl(QStyle::CC_Slider, &option, &painter, this);
    if (!hasFocus())
        return;
    painter.setPen(accentColour(palette()));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

bool TimeSlider::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QSlider::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const qint64 at = timeAt(help->pos().x());
    const int section = m_strip.indexAt(at);
    if (section < 0)
        return QSlider::event(event);
    const auto time = [](qint64 moment) { return QLocale().toString(momentLabel(moment), QLocale::ShortFormat); };
    const QString text = TimeTravelBar::tr("%1 to %2: %3", "a time, a time, the worst state")
                             .arg(time(m_strip.section(section).from), time(m_strip.section(section).to), stateAt(at));
    QToolTip::showText(help->globalPos(), plainToolTip(text + u'\n' + toolTip()), this);
    return true;
}

TimeTravelBar::TimeTravelBar(QWidget *parent)
    : QFrame(parent)
    , m_headline(new QLabel)
    , m_explanation(new ElidedLabel)
    , m_slider(new TimeSlider)
    , m_field(new QDateTimeEdit)
    , m_earlierButton(makeStepButton(u"earlierChange"_s, stepIcon(true), tr("&Previous change"),
                                     tr("Go to the previous change of the selected targets, or of all if none is selected")))
    , m_laterButton(makeStepButton(u"laterChange"_s, stepIcon(false), tr("Ne&xt change"),
                                   tr("Go to the next change of the selected targets, or of all if none is selected")))
    , m_nowButton(
          makeStepButton(u"backToNow"_s, u"reset"_s, tr("Back to &now"), tr("Show the current state of the targets (Esc)")))
{
    setObjectName(u"timeTravel"_s);
    setFrameShape(StyledPanel);
    setAutoFillBackground(true);
    setAccessibleName(tr("Time travel"));
    build();
    connectParts();
    setSpan({});
    applyBackground();
    hide();
}

void TimeTravelBar::build()
{
    m_headline->setObjectName(u"pastHeadline"_s);
    m_headline->setTextFormat(Qt::PlainText);
    QFont bold = m_headline->font();
    bold.setBold(true);
    m_headline->setFont(bold);
    m_explanation->setObjectName(u"pastExplanation"_s);
    m_slider->setObjectName(u"pastSlider"_s);
    m_slider->setAccessibleName(tr("Point in time"));
    m_slider->setToolTip(
        tr("Drag through the stored history, or use the arrow keys (one minute) or Page Up and Page Down (one hour)"));
    m_slider->setPageStep(kSliderPageStep);
    m_field->setObjectName(u"pastField"_s);
    m_field->setAccessibleName(tr("Date and time to view"));
    m_field->setToolTip(tr("Date and time shown"));
    setMomentFormat(m_field, u"yyyy-MM-dd hh:mm:ss"_s);
    m_field->setKeyboardTracking(false); // avoids a request for each digit
    auto *words = new QHBoxLayout;
    words->setSpacing(2 * kTimeTravelSpacing);
    words->addWidget(m_headline);
    words->addWidget(m_explanation, 1);
    words->addWidget(m_nowButton);
    auto *controls = new QHBoxLayout;
    controls->setSpacing(kTimeTravelSpacing);
    controls->addWidget(m_earlierButton);
    controls->addWidget(m_slider, 1);
    controls->addWidget(m_laterButton);
    controls->addWidget(m_field);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * kTimeTravelSpacing, kTimeTravelSpacing / 2, kTimeTravelSpacing, kTimeTravelSpacing / 2);
    layout->setSpacing(kTimeTravelSpacing / 2);
    layout->addLayout(words);
    layout->addLayout(controls);
    setTabOrder(m_earlierButton, m_slider);
    setTabOrder(m_slider, m_laterButton);
    setTabOrder(m_laterButton, m_field);
    setTabOrder(m_field, m_nowButton);
}

void TimeTravelBar::connectParts()
{
    connect(m_slider, &QSlider::valueChanged, this,
            [this](int minutes) { requestMoment(std::min(m_span.from + minutes * kSliderStep, m_span.to)); });
    connect(m_field, &QDateTimeEdit::dateTimeChanged, this,
            [this](const QDateTime &time) { requestMoment(time.toMSecsSinceEpoch()); });
    connect(m_earlierButton, &QToolButton::clicked, this, &TimeTravelBar::earlierRequested);
    connect(m_laterButton, &QToolButton::clicked, this, &TimeTravelBar::laterRequested);
    connect(m_nowButton, &QToolButton::clicked, this, &TimeTravelBar::nowRequested);
}

//! Handles keys that the child widgets ignore.
void TimeTravelBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit nowRequested();
    else
        QWidget::keyPressEvent(event);
}

void TimeTravelBar::requestMoment(qint64 at)
{
    const qint64 within = std::clamp(at, m_span.from, std::max(m_span.from, m_span.to));
    if (within == m_moment)
        return;
    setMoment(within);
    emit momentRequested(within);
}

void TimeTravelBar::setSpan(const TimeSpan &span)
{
    m_span = span;
    const bool hasHistory = !span.isEmpty();
    const QSignalBlocker slider(m_slider);
    const QSignalBlocker field(m_field);
    m_slider->setSpan(span);
    if (!hasHistory)
        m_slider->setStrip({});
    m_slider->setRange(0, static_cast<int>((span.length() + kSliderStep - 1) / kSliderStep));
    m_field->setTimeSpec(timeFormat() == TimeFormat::Utc ? Qt::UTC : Qt::LocalTime);
    m_field->setDateTimeRange(momentLabel(span.from), momentLabel(std::max(span.from, span.to)));
    m_slider->setEnabled(hasHistory);
    m_field->setEnabled(hasHistory);
    showMoment();
}

void TimeTravelBar::setStrip(const PastStrip &strip)
{
    m_slider->setStrip(strip);
    updateLabels();
    if (!strip.problem().isEmpty())
        announce(m_explanation);
}

void TimeTravelBar::setMoment(qint64 at)
{
    m_moment = at;
    showMoment();
}

void TimeTravelBar::setSearching(bool searching)
{
    m_isSearching = searching;
    updateLabels();
}

void TimeTravelBar::showMoment()
{
    const QSignalBlocker slider(m_slider);
    const QSignalBlocker field(m_field);
    m_slider->setValue(static_cast<int>((m_moment - m_span.from) / kSliderStep));
    if (m_field->dateTime() != momentLabel(m_moment)) // keeps the text that is being typed
        m_field->setDateTime(momentLabel(m_moment));
    updateLabels();
}

//! Updates the texts, except for text that the user is typing into the field.
void TimeTravelBar::updateLabels()
{
    const QString moment = exactTimeText(QDateTime::fromMSecsSinceEpoch(m_moment, Qt::UTC));
    const QString state = m_slider->stateAt(m_moment);
    m_slider->setAccessibleDescription(
        state.isEmpty() ? moment : tr("%1: %2", "a time, the worst state of all targets").arg(moment, state));
    if (m_span.isEmpty()) {
        m_headline->setText(tr("No history yet."));
        m_explanation->setText({});
        return;
    }
    m_headline->setText(tr("View at %1").arg(moment));
    if (!m_isSearching && !m_slider->problem().isEmpty())
        return m_explanation->setText(m_slider->problem());
    m_explanation->setText(
        m_isSearching
            ? tr("Searching…")
            : tr("Checks continue. Their results appear when you go back to now. Targets removed since then aren't shown."));
}

void TimeTravelBar::setSteps(bool hasEarlier, bool hasLater)
{
    m_earlierButton->setEnabled(hasEarlier);
    m_laterButton->setEnabled(hasLater);
}

void TimeTravelBar::focusSlider()
{
    (m_slider->isEnabled() ? static_cast<QWidget *>(m_slider) : m_nowButton)->setFocus(Qt::ShortcutFocusReason);
}

//! Updates the tint after the application palette has changed. For a widget with its own palette, this event is the only
//! notification.
bool TimeTravelBar::event(QEvent *event)
{
    const bool isDone = QFrame::event(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::StyleChange)
        applyBackground();
    return isDone;
}

//! Sets the background of the bar. Its controls keep the application palette.
void TimeTravelBar::applyBackground()
{
    QPalette tinted;
    tinted.setColor(QPalette::Window, timeTravelColour(QApplication::palette(), QPalette::Window));
    setPalette(tinted);
}

} // namespace watchkeeper

#include "moc_TimeTravelBar.cpp"
