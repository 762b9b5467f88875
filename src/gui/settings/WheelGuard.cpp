// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/WheelGuard.h"

#include <QComboBox>
#include <QEvent>

namespace watchkeeper {

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

void guardWheel(QComboBox *box)
{
    box->setFocusPolicy(Qt::StrongFocus);
    new WheelGuard(box);
}

} // namespace watchkeeper
