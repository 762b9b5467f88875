// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/header/FloatingBar.h"

#include "gui/header/StatusHeader.h"
#include "gui/look/StateMark.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/Labels.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QScreen>
#include <QWindow>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kBarMarkSize = 20;
constexpr int kBarMargin = 8;
constexpr int kBarEdge = 4;          //!< width of the edge in the colour of the state
constexpr int kBarCharacters = 46;   //!< constant width, so that the bar doesn't jump
constexpr int kBarScreenMargin = 24; //!< distance of a new bar from the corner of the screen

const QString kBarShownKey = u"shown"_s;
const QString kBarPositionKey = u"position"_s;

//! Returns the position closest to the wanted one at which the bar is completely on a screen.
QPoint onScreen(const QPoint &wanted, const QSize &size)
{
    const QScreen *screen = QGuiApplication::screenAt(QRect(wanted, size).center());
    const QRect room = (screen ? screen : QGuiApplication::primaryScreen())->availableGeometry();
    const int right = std::max(room.left(), room.right() + 1 - size.width());
    const int bottom = std::max(room.top(), room.bottom() + 1 - size.height());
    return {std::clamp(wanted.x(), room.left(), right), std::clamp(wanted.y(), room.top(), bottom)};
}

QPoint defaultPosition(const QSize &size)
{
    const QRect room = QGuiApplication::primaryScreen()->availableGeometry();
    return {room.right() + 1 - size.width() - kBarScreenMargin, room.top() + kBarScreenMargin};
}

} // namespace

FloatingBar::FloatingBar(const StatusHeader *header)
    : QWidget(nullptr, Qt::Tool | Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint)
    , m_header(header)
    , m_toggle(new QAction(tr("Floatin&g bar"), this))
    , m_icon(new IconLabel(kBarMarkSize))
    , m_title(new ElidedLabel)
    , m_line(new ElidedLabel)
{
    setObjectName(u"floatingBar"_s);
    setWindowTitle(QApplication::applicationDisplayName());
    setAttribute(Qt::WA_QuitOnClose, false);
    setAttribute(Qt::WA_ShowWithoutActivating);
    setFocusPolicy(Qt::StrongFocus);
    setToolTip(tr("Click to open Watchkeeper. Drag to move the bar."));
    m_toggle->setObjectName(u"actionFloatingBar"_s);
    m_toggle->setCheckable(true);
    m_toggle->setToolTip(tr("Show the state of all targets above the windows of other programs"));
    m_title->setObjectName(u"floatingTitle"_s);
    m_line->setObjectName(u"floatingLine"_s);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_title);
    texts->addWidget(m_line);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kBarEdge + kBarMargin, kBarMargin, kBarMargin, kBarMargin);
    layout->setSpacing(kBarMargin);
    layout->addWidget(m_icon);
    layout->addLayout(texts, 1);
    connect(m_toggle, &QAction::toggled, this, &FloatingBar::setShown);
    connect(header, &StatusHeader::contentChanged, this, &FloatingBar::showContent);
    showContent();
}

QVariant FloatingBar::saveLayout() const
{
    QVariantMap kept{{kBarShownKey, m_toggle->isChecked()}};
    if (m_position)
        kept.insert(kBarPositionKey, *m_position);
    return kept;
}

void FloatingBar::restoreLayout(const QVariant &kept)
{
    const QVariantMap map = kept.toMap();
    if (const QVariant position = map.value(kBarPositionKey); position.canConvert<QPoint>())
        m_position = position.toPoint();
    m_toggle->setChecked(map.value(kBarShownKey).toBool());
}

void FloatingBar::setShown(bool shown)
{
    if (shown)
        move(onScreen(m_position.value_or(defaultPosition(size())), size()));
    setVisible(shown);
    emit layoutEdited();
}

void FloatingBar::showContent()
{
    const HeaderContent &content = m_header->content();
    const QPalette colours = palette();
    const QColor background = content.isProblem ? stateTintColour(colours, content.mark) : colours.color(QPalette::Window);
    const QColor textColour = legibleColour(stateColour(content.mark, isDark(colours)), background);
    m_icon->setIcon(tintedIcon(markPath(content.mark, content.isSoft), [textColour](const QPalette &) { return textColour; }));
    m_title->setText(content.title);
    m_title->setFont(scaledFont(font(), 1, QFont::DemiBold));
    setTextColour(m_title, content.isProblem ? textColour : colours.color(QPalette::WindowText));
    const QStringList problem{content.name, content.duration};
    m_line->setText((content.isProblem ? problem : content.facts).join(u" · "_s));
    setTextColour(m_line, legibleColour(mutedColour(colours), background));
    setAccessibleName(content.spokenText());
    setFixedSize(kBarCharacters * fontMetrics().averageCharWidth(), sizeHint().height());
    update();
}

void FloatingBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        showContent();
}

void FloatingBar::closeEvent(QCloseEvent *event)
{
    event->accept();
    m_toggle->setChecked(false);
}

void FloatingBar::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Open Watchkeeper"), this, &FloatingBar::activated);
    menu->addAction(tr("&Close the bar"), this, &QWidget::close);
    menu->popup(event->globalPos());
}

void FloatingBar::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Cancel))
        close();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        emit activated();
    else
        QWidget::keyPressEvent(event);
}

void FloatingBar::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_pressed = event->position().toPoint();
}

void FloatingBar::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint pointer = event->position().toPoint();
    if (m_pressed && (pointer - *m_pressed).manhattanLength() >= QApplication::startDragDistance()) {
        const QPoint pressed = *std::exchange(m_pressed, std::nullopt);
        if (!windowHandle()->startSystemMove()) // not every desktop can
            m_dragged = pressed;
    }
    if (m_dragged)
        move(event->globalPosition().toPoint() - *m_dragged);
}

void FloatingBar::mouseReleaseEvent(QMouseEvent *event)
{
    m_dragged.reset();
    if (event->button() == Qt::LeftButton && std::exchange(m_pressed, std::nullopt))
        emit activated();
}

void FloatingBar::moveEvent(QMoveEvent *event)
{
    QWidget::moveEvent(event);
    if (!isVisible())
        return;
    m_position = event->pos();
    emit layoutEdited();
}

void FloatingBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const HeaderContent &content = m_header->content();
    const QPalette colours = palette();
    painter.fillRect(rect(), content.isProblem ? stateTintColour(colours, content.mark) : colours.color(QPalette::Window));
    painter.setPen(lineColour(colours));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    painter.fillRect(isRightToLeft() ? width() - kBarEdge : 0, 0, kBarEdge, height(),
                     stateColour(content.mark, isDark(colours)));
}

} // namespace watchkeeper

#include "moc_FloatingBar.cpp"
