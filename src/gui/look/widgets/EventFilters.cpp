// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/widgets/EventFilters.h"

#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QEvent>
#include <QKeyEvent>
#include <QKeySequenceEdit>
#include <QWidget>

namespace watchkeeper {

MenuKeyFilter::MenuKeyFilter(QObject *parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool MenuKeyFilter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !watched->isWidgetType())
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    QWidget *focused = QApplication::focusWidget();
    if (key->key() != Qt::Key_F10 || key->modifiers() != Qt::ShiftModifier || !focused || QApplication::activePopupWidget())
        return false;
    if (qobject_cast<QKeySequenceEdit *>(focused))
        return false; // a key sequence field records this key combination like any other
    const QPoint place = focused->inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
    QContextMenuEvent menu(QContextMenuEvent::Keyboard, place, focused->mapToGlobal(place));
    QCoreApplication::sendEvent(focused, &menu);
    return true;
}

namespace {

class WheelGuard : public QObject
{
public:
    explicit WheelGuard(QComboBox *box)
        : QObject(box)
        , m_box(box)
    {
        box->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Wheel || m_box->hasFocus())
            return QObject::eventFilter(watched, event);
        event->ignore();
        return true;
    }

private:
    QComboBox *m_box;
};

} // namespace

void ignoreWheelWithoutFocus(QComboBox *box)
{
    box->setFocusPolicy(Qt::StrongFocus);
    new WheelGuard(box);
}

} // namespace watchkeeper

#include "moc_EventFilters.cpp"
