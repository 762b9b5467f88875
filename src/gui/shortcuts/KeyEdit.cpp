// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shortcuts/KeyEdit.h"

#include <QKeyEvent>

namespace watchkeeper {

namespace {

bool isModifier(int key)
{
    return key == Qt::Key_Control || key == Qt::Key_Shift || key == Qt::Key_Alt || key == Qt::Key_AltGr || key == Qt::Key_Meta
        || key == Qt::Key_unknown || key == 0;
}

//! Returns the modifiers without Shift if the character itself requires Shift. For example, `!` isn't recorded as Shift+!.
Qt::KeyboardModifiers modifiersOf(const QKeyEvent &event)
{
    Qt::KeyboardModifiers modifiers =
        event.modifiers() & (Qt::ShiftModifier | Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    const QChar written = event.text().isEmpty() ? QChar() : event.text().at(0);
    if (written.isPrint() && !written.isLetterOrNumber() && !written.isSpace())
        modifiers &= ~Qt::ShiftModifier;
    return modifiers;
}

} // namespace

void KeyEdit::keyPressEvent(QKeyEvent *event)
{
    if (!isModifier(event->key()))
        setKeySequence(QKeySequence(QKeyCombination(modifiersOf(*event), Qt::Key(event->key()))));
    event->accept();
}

void KeyEdit::keyReleaseEvent(QKeyEvent *event)
{
    event->accept();
}

} // namespace watchkeeper

#include "moc_KeyEdit.cpp"
