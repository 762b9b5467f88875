// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desk/TrayIcon.h"

#include "app/words/DisplayText.h"
#include "gui/look/StateMark.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/PlainText.h"
#include "gui/table/model/ResultsModel.h"
#include "model/base/ShortText.h"

#include <QCoreApplication>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qsizetype kMaxTrayText = 120;

class TrayStateText
{
    Q_DECLARE_TR_FUNCTIONS(TrayState)
};

enum class TrayCategory : quint8 { Down, Degraded, AcknowledgedOrSnoozed, Unknown, Up, Waiting, NotCounted };

TrayCategory categoryOf(const ResultRow &row)
{
    const MarkState mark = row.markState();
    const bool isOutcome =
        mark == MarkState::Down || mark == MarkState::Degraded || mark == MarkState::Unknown || mark == MarkState::Up;
    if (isOutcome && row.isFromEarlierRun)
        return TrayCategory::Waiting; // results from an earlier run of the program aren't counted as problems
    switch (mark) {
    case MarkState::Down:
    case MarkState::Degraded:
        if (row.isSoft())
            return TrayCategory::Up; // the problem isn't confirmed yet and may be transient
        if (row.isAcknowledgedOrSnoozed())
            return TrayCategory::AcknowledgedOrSnoozed;
        return mark == MarkState::Down ? TrayCategory::Down : TrayCategory::Degraded;
    case MarkState::Unknown:
        return TrayCategory::Unknown;
    case MarkState::Up:
        return TrayCategory::Up;
    case MarkState::Pending:
        return TrayCategory::Waiting;
    default:
        return TrayCategory::NotCounted;
    }
}

bool isOpen(TrayCategory category)
{
    return category == TrayCategory::Down || category == TrayCategory::Degraded;
}

void countTarget(TrayState *state, TrayCategory category)
{
    switch (category) {
    case TrayCategory::Down:
        ++state->down;
        break;
    case TrayCategory::Degraded:
        ++state->degraded;
        break;
    case TrayCategory::AcknowledgedOrSnoozed:
        ++state->acknowledgedOrSnoozed;
        break;
    case TrayCategory::Unknown:
        ++state->unknown;
        break;
    case TrayCategory::Up:
        ++state->up;
        break;
    case TrayCategory::Waiting:
        ++state->waiting;
        break;
    case TrayCategory::NotCounted:
        break;
    }
}

bool isWorse(const ResultRow *a, const ResultRow *b)
{
    if (a->markState() != b->markState())
        return a->markState() == MarkState::Down;
    return a->since != b->since ? a->since < b->since : a->nameRank < b->nameRank;
}

TrayProblem trayProblem(const ResultRow &row)
{
    return {row.target->id, shortened(displayLine(row.target->name), kMaxTrayText), shortened(row.summary(), kMaxTrayText),
            row.markState()};
}

QString doNotDisturbEndText(const QDateTime &utc)
{
    return QLocale().toString(utc.toLocalTime().time(), QLocale::ShortFormat);
}

} // namespace

MarkState TrayState::mark() const
{
    if (!pauseText.isEmpty())
        return MarkState::Paused;
    if (problems() > 0)
        return down > 0 ? MarkState::Down : MarkState::Degraded;
    if (isOffline)
        return MarkState::Unobserved;
    if (unknown > 0)
        return MarkState::Unknown;
    return up + acknowledgedOrSnoozed > 0 || waiting == 0 ? MarkState::Up : MarkState::Pending;
}

QString TrayState::countsText() const
{
    QStringList parts;
    const auto add = [&parts](int number, const QString &text) {
        if (number > 0)
            parts.append(text);
    };
    add(down, stateCountText(MarkState::Down, down));
    add(degraded, stateCountText(MarkState::Degraded, degraded));
    add(acknowledgedOrSnoozed, TrayStateText::tr("%Ln acknowledged or snoozed", "problems", acknowledgedOrSnoozed));
    add(unknown, stateCountText(MarkState::Unknown, unknown));
    add(up, stateCountText(MarkState::Up, up));
    add(waiting, stateCountText(MarkState::Pending, waiting));
    return parts.isEmpty() ? TrayStateText::tr("No targets monitored") : parts.join(u" · "_s);
}

QString TrayState::toolTip() const
{
    QStringList lines{countsText()};
    if (!pauseText.isEmpty())
        lines.append(pauseText);
    if (isOffline)
        lines.append(TrayStateText::tr("This computer is offline"));
    if (quietUntil.isValid())
        lines.append(TrayStateText::tr("Do not disturb until %1", "a time").arg(doNotDisturbEndText(quietUntil)));
    for (const TrayProblem &problem : worst)
        lines.append(problem.summary.isEmpty()
                         ? problem.name
                         : TrayStateText::tr("%1: %2", "a target, what is wrong").arg(problem.name, problem.summary));
    return lines.join(u'\n');
}

TrayState trayState(const ResultsModel &model)
{
    TrayState state;
    std::vector<const ResultRow *> open;
    for (int i = 0; i < model.rowCount(); ++i) {
        const ResultRow &row = model.presentRow(i);
        const TrayCategory category = categoryOf(row);
        countTarget(&state, category);
        if (isOpen(category))
            open.push_back(&row);
    }
    const auto shown = std::min(open.size(), static_cast<size_t>(kMaxTrayProblems));
    std::partial_sort(open.begin(), open.begin() + static_cast<std::ptrdiff_t>(shown), open.end(), isWorse);
    for (size_t i = 0; i < shown; ++i)
        state.worst.append(trayProblem(*open[i]));
    return state;
}

QList<TargetId> openProblems(const ResultsModel &model)
{
    QList<TargetId> ids;
    for (int i = 0; i < model.rowCount(); ++i) {
        const ResultRow &row = model.presentRow(i);
        if (isOpen(categoryOf(row)))
            ids.append(row.target->id);
    }
    return ids;
}

bool isOpenProblem(const ResultsModel &model, const TargetId &target)
{
    const int row = model.rowOf(target);
    return row >= 0 && isOpen(categoryOf(model.presentRow(row)));
}

namespace {

constexpr int kTrayLineWidth = 48; // characters

} // namespace

TrayMenu::TrayMenu(QWidget *parent)
    : QMenu(parent)
    , m_moreAction(addAction(QString()))
    , m_problemSeparator(addSeparator())
    , m_acknowledgeAll(addAction(actionIcon(u"acknowledge"_s), tr("&Acknowledge all")))
    , m_doNotDisturb(addAction(actionIcon(u"snooze"_s), QString()))
    , m_pauseAction(addAction(QString()))
    , m_pauseUntilTomorrow(addAction(actionIcon(u"schedule"_s), tr("Pause until &tomorrow")))
{
    setObjectName(u"trayMenu"_s);
    m_moreAction->setObjectName(u"trayMore"_s);
    m_acknowledgeAll->setObjectName(u"trayAcknowledgeAll"_s);
    m_doNotDisturb->setObjectName(u"trayQuiet"_s);
    m_doNotDisturb->setCheckable(true);
    m_pauseAction->setObjectName(u"trayPause"_s);
    m_pauseUntilTomorrow->setObjectName(u"trayPauseUntilTomorrow"_s);
    addSeparator();
    QAction *window = addAction(actionIcon(u"reveal"_s), tr("&Show Watchkeeper"));
    window->setObjectName(u"trayShow"_s);
    QAction *quit = addAction(actionIcon(u"quit"_s), tr("&Quit"));
    quit->setObjectName(u"trayQuit"_s);
    connect(m_moreAction, &QAction::triggered, this, &TrayMenu::showWindowRequested);
    connect(m_acknowledgeAll, &QAction::triggered, this, &TrayMenu::acknowledgeAllRequested);
    connect(m_doNotDisturb, &QAction::triggered, this, &TrayMenu::quietToggled);
    connect(m_pauseAction, &QAction::triggered, this, [this] { emit pauseToggled(!m_pauseAction->data().toBool()); });
    connect(m_pauseUntilTomorrow, &QAction::triggered, this, &TrayMenu::pauseUntilTomorrowRequested);
    connect(window, &QAction::triggered, this, &TrayMenu::showWindowRequested);
    connect(quit, &QAction::triggered, this, &TrayMenu::quitRequested);
    const auto showWaiting = [this] {
        if (const auto waiting = std::exchange(m_pendingState, std::nullopt))
            setState(*waiting);
    };
    connect(this, &QMenu::aboutToHide, this, showWaiting,
            Qt::QueuedConnection); // queued, because the chosen action must run first
    setState(TrayState());
}

void TrayMenu::setState(const TrayState &state)
{
    m_pendingState.reset();
    QList<TargetId> ids;
    for (const TrayProblem &problem : state.worst)
        ids.append(problem.id);
    const int more = state.problems() - static_cast<int>(state.worst.size());
    const bool hasSameLines = ids == m_shownIds && m_moreAction->isVisible() == (more > 0 && !state.isLocked);
    if (!hasSameLines && isVisible()) {
        m_pendingState = state;
        return;
    }
    if (!hasSameLines)
        setProblems(ids);
    for (qsizetype i = 0; i < m_problemMenus.size(); ++i)
        updateProblem(m_problemMenus.at(i), state.worst.at(i));
    m_moreAction->setText(tr("%Ln more…", "problems", more));
    m_moreAction->setVisible(more > 0 && !state.isLocked);
    m_problemSeparator->setVisible(state.problems() > 0 && !state.isLocked);
    for (QAction *action : {m_acknowledgeAll, m_doNotDisturb, m_pauseAction, m_pauseUntilTomorrow})
        action->setVisible(!state.isLocked);
    m_acknowledgeAll->setEnabled(state.problems() > 0);
    m_doNotDisturb->setChecked(state.quietUntil.isValid());
    m_doNotDisturb->setText(state.quietUntil.isValid()
                                ? tr("&Do not disturb until %1", "a time").arg(doNotDisturbEndText(state.quietUntil))
                                : tr("&Do not disturb for 1 h"));
    const bool isPaused = !state.pauseText.isEmpty();
    m_pauseAction->setData(isPaused);
    m_pauseAction->setText(isPaused ? tr("&Resume the schedule") : tr("&Pause the schedule"));
    m_pauseAction->setIcon(actionIcon(isPaused ? u"check-now"_s : u"pause"_s));
}

void TrayMenu::setProblems(const QList<TargetId> &ids)
{
    for (QMenu *menu : std::exchange(m_problemMenus, {})) {
        removeAction(menu->menuAction());
        menu->deleteLater(); // deferred, because an action in this menu may have triggered the call
    }
    m_shownIds = ids;
    for (const TargetId &id : ids)
        addProblem(id);
}

void TrayMenu::addProblem(const TargetId &id)
{
    auto *menu = new QMenu(this);
    for (const NoticeAction action : {NoticeAction::Acknowledge, NoticeAction::Snooze, NoticeAction::Open}) {
        QAction *item = menu->addAction(noticeActionText(action));
        connect(item, &QAction::triggered, this, [this, id, action] { emit actionChosen(id, action); });
    }
    insertMenu(m_moreAction, menu);
    m_problemMenus.append(menu);
}

void TrayMenu::updateProblem(QMenu *menu, const TrayProblem &problem) const
{
    const QString words = problem.summary.isEmpty()
        ? stateLabel(problem.state)
        : tr("%1: %2", "a state, what is wrong").arg(stateLabel(problem.state), problem.summary);
    const QString line = tr("%1 – %2", "a target, its state").arg(problem.name, words);
    const QString shown = fontMetrics().elidedText(line, Qt::ElideRight, kTrayLineWidth * fontMetrics().averageCharWidth());
    menu->setTitle(menuText(shown));
    menu->setIcon(stateIcon(problem.state));
}

namespace {

QSystemTrayIcon::MessageIcon messageIcon(const DeskNotice &notice)
{
    if (!notice.canBeAcknowledged)
        return QSystemTrayIcon::Information;
    return notice.urgency == DeskNotice::Urgency::Critical ? QSystemTrayIcon::Critical : QSystemTrayIcon::Warning;
}

} // namespace

TrayIcon::TrayIcon(QObject *parent)
    : QObject(parent)
    , m_menu(std::make_unique<TrayMenu>())
{
    m_icon.setContextMenu(m_menu.get());
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            emit clicked();
    });
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, [this] { emit messageClicked(m_lastMessage); });
}

TrayIcon::~TrayIcon()
{
    m_icon.hide();
}

void TrayIcon::setVisible(bool visible)
{
    m_icon.setVisible(visible && m_isAvailable());
}

bool TrayIcon::isVisible() const
{
    return m_icon.isVisible() && m_isAvailable();
}

void TrayIcon::setState(const TrayState &state, bool dark)
{
    if (m_state == state && m_isDark == dark)
        return;
    const bool isSamePicture =
        m_state && m_state->mark() == state.mark() && m_state->problems() == state.problems() && m_isDark == dark;
    if (!isSamePicture)
        m_icon.setIcon(trayStateIcon(state.mark(), state.problems(), dark));
    m_icon.setToolTip(state.toolTip());
    m_menu->setState(state);
    m_state = state;
    m_isDark = dark;
}

bool TrayIcon::showMessage(const DeskNotice &notice)
{
    if (!isVisible() || !QSystemTrayIcon::supportsMessages())
        return false;
    m_lastMessage = notice;
    m_icon.showMessage(notice.title, notice.text, messageIcon(notice));
    return true;
}

namespace {

constexpr int kMaxTrayNumber = 99;
constexpr int kMinOverflowTextSize = 32; // [px] minimum size at which `99+` is readable

QString numberText(int number, int size)
{
    if (number <= kMaxTrayNumber)
        return QString::number(number);
    return size >= kMinOverflowTextSize ? u"99+"_s : u"!"_s;
}

//! Returns an octagon in a square of 16 units.
QPainterPath octagon()
{
    constexpr qreal kCornerCut = 4.7;
    QPainterPath path(QPointF(kCornerCut, 0));
    for (const QPointF &point :
         {QPointF(16 - kCornerCut, 0), QPointF(16, kCornerCut), QPointF(16, 16 - kCornerCut), QPointF(16 - kCornerCut, 16),
          QPointF(kCornerCut, 16), QPointF(0, 16 - kCornerCut), QPointF(0, kCornerCut)})
        path.lineTo(point);
    path.closeSubpath();
    return path;
}

//! Returns a triangle with its top cut off to make room for two digits.
QPainterPath triangle(bool isWide)
{
    const qreal top = isWide ? 3.6 : 1.6;
    QPainterPath path(QPointF(8 - top, 0.5));
    path.lineTo(8 + top, 0.5);
    path.lineTo(16, 14.6);
    path.quadTo(16, 15.6, 15, 15.6);
    path.lineTo(1, 15.6);
    path.quadTo(0, 15.6, 0, 14.6);
    path.closeSubpath();
    return path;
}

//! Returns the largest font in which the text fits.
QFont fittingFont(const QString &text, const QSizeF &room)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    font.setBold(true);
    int pixels = std::max(5, qRound(room.height()));
    for (; pixels > 5; --pixels) {
        font.setPixelSize(pixels);
        if (QFontMetricsF(font).horizontalAdvance(text) <= room.width())
            break;
    }
    font.setPixelSize(pixels);
    return font;
}

//! Draws the number so that its visible digits, not the line of text, are centred.
void drawNumber(QPainter *painter, const QString &text, const QRectF &room, const QColor &ink)
{
    QPainterPath digits;
    digits.addText(0, 0, fittingFont(text, room.size()), text);
    const QRectF bounds = digits.boundingRect();
    const QPointF corner(room.center().x() - bounds.width() / 2, room.center().y() - bounds.height() / 2);
    const QPointF whole(qRound(corner.x()), qRound(corner.y())); // whole pixels make the stems of digits sharp
    painter->fillPath(digits.translated(whole - bounds.topLeft()), ink);
}

} // namespace

QPixmap trayPixmap(MarkState mark, int number, int size, bool dark)
{
    const QColor colour = stateColour(mark, dark);
    if (number <= 0 || (mark != MarkState::Down && mark != MarkState::Degraded))
        return markPixmap(mark, false, size, 1, colour);
    const QString text = numberText(number, size);
    const bool isDown = mark == MarkState::Down;
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal unit = size / 16.0;
    painter.save();
    painter.scale(unit, unit);
    painter.fillPath(isDown ? octagon() : triangle(text.size() > 1), colour);
    painter.restore();
    const QRectF room = isDown ? QRectF(1.5, 2, 13, 12) : QRectF(2.5, 4.5, 11, 10.5);
    const QColor ink = contrastRatio(Qt::white, colour) > contrastRatio(Qt::black, colour) ? Qt::white : Qt::black;
    drawNumber(&painter, text, QRectF(room.topLeft() * unit, room.size() * unit), ink);
    return pixmap;
}

QIcon trayStateIcon(MarkState mark, int number, bool dark)
{
    QIcon icon;
    for (const int size : {16, 22, 24, 32, 48, 64})
        icon.addPixmap(trayPixmap(mark, number, size, dark));
    return icon;
}

} // namespace watchkeeper

#include "moc_TrayIcon.cpp"
