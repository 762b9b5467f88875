// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/PaneParts.h"

#include "gui/look/Colours.h"
#include "gui/look/TintedIcon.h"

#include <QEvent>
#include <QLabel>
#include <QToolButton>

namespace watchkeeper {

namespace {

//! Takes its colour from the palette of the window, whenever that changes.
class MutedLabel : public QLabel
{
public:
    explicit MutedLabel(const QString &text)
        : QLabel(text)
    {
        setTextFormat(Qt::PlainText);
        setAlignment(Qt::AlignLeading | Qt::AlignTop);
        tint();
    }

protected:
    void changeEvent(QEvent *event) override
    {
        QLabel::changeEvent(event);
        if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ParentChange)
            tint();
    }

private:
    void tint()
    {
        const QPalette around = parentWidget() ? parentWidget()->palette() : palette();
        const QColor colour = mutedColour(around);
        if (palette().color(foregroundRole()) == colour)
            return;
        QPalette own;
        own.setColor(QPalette::WindowText, colour); // the rest goes on to follow the window
        setPalette(own);
    }
};

} // namespace

QLabel *makeTextLabel(const QString &objectName)
{
    auto *label = new QLabel;
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::ClickFocus);
    return label;
}

QLabel *makeMutedLabel(const QString &text)
{
    return new MutedLabel(text);
}

QLabel *makeHeading(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    return label;
}

QToolButton *makeToolButton(const QString &icon, const QString &toolTip)
{
    auto *button = new QToolButton;
    button->setIcon(actionIcon(icon));
    button->setAutoRaise(true);
    button->setToolTip(toolTip);
    button->setAccessibleName(toolTip);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace watchkeeper
