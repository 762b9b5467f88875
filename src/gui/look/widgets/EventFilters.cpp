// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/widgets/EventFilters.h"

#include "app/words/PrivacyMask.h"

#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QEvent>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStyle>
#include <QStyleOptionFrame>
#include <QTextDocument>
#include <QWidget>

#include <utility>

using namespace Qt::StringLiterals;

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

namespace {

constexpr QLatin1String kFieldCover("fieldCover");
constexpr int kLineEditPadding = 2; // [px] what QLineEdit leaves free on both sides of its text

//! Whether the key only moves the focus, closes a window or modifies other keys.
bool leavesTextUntouched(int key)
{
    switch (key) {
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Escape:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Shift:
    case Qt::Key_Control:
    case Qt::Key_Alt:
    case Qt::Key_AltGr:
    case Qt::Key_Meta:
        return true;
    default:
        return false;
    }
}

//! A label over the text of a field. Mouse events pass through it.
class FieldCover : public QLabel
{
public:
    explicit FieldCover(QLineEdit *field)
        : FieldCover(field, field)
    {
        connect(field, &QLineEdit::textChanged, this, &FieldCover::showStandIns);
        setAlignment(field->alignment() | Qt::AlignVCenter);
        lower(); // below the buttons in the field
        fit();
        showStandIns();
    }

    explicit FieldCover(QPlainTextEdit *field)
        : FieldCover(field, field->viewport())
    {
        connect(field, &QPlainTextEdit::textChanged, this, &FieldCover::showStandIns);
        field->viewport()->installEventFilter(this);
        setAlignment(Qt::AlignLeading | Qt::AlignTop);
        setMargin(qRound(field->document()->documentMargin()));
        setWordWrap(true);
        fit();
        showStandIns();
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        switch (event->type()) {
        case QEvent::MouseButtonPress:
            uncover(true);
            break;
        case QEvent::KeyPress:
            if (!leavesTextUntouched(static_cast<QKeyEvent *>(event)->key()))
                uncover(true);
            break;
        case QEvent::FocusOut:
            if (static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
                uncover(false);
            break;
        case QEvent::Resize:
        case QEvent::StyleChange:
            fit();
            break;
        default:
            break;
        }
        return QLabel::eventFilter(watched, event);
    }

private:
    FieldCover(QWidget *field, QWidget *parent)
        : QLabel(parent)
        , m_field(field)
    {
        setObjectName(kFieldCover);
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setTextFormat(Qt::PlainText);
        setAutoFillBackground(true);
        setBackgroundRole(QPalette::Base);
        setForegroundRole(QPalette::Text);
        field->installEventFilter(this);
    }

    void uncover(bool isUncovered)
    {
        if (std::exchange(m_isUncovered, isUncovered) != isUncovered)
            showStandIns();
    }

    void showStandIns()
    {
        const auto *line = qobject_cast<QLineEdit *>(m_field);
        const bool showsText = !line || line->echoMode() == QLineEdit::Normal;
        const QString text = line ? line->text() : static_cast<QPlainTextEdit *>(m_field)->toPlainText();
        const QString shown = m_isUncovered || !showsText ? text : privacyMasked(text);
        setText(shown);
        setVisible(shown != text);
    }

    void fit()
    {
        const auto *line = qobject_cast<QLineEdit *>(m_field);
        if (!line)
            return setGeometry(parentWidget()->rect());
        QStyleOptionFrame option;
        option.initFrom(line);
        option.rect = line->rect();
        option.lineWidth = line->hasFrame() ? line->style()->pixelMetric(QStyle::PM_DefaultFrameWidth, &option, line) : 0;
        const QRect text = line->style()->subElementRect(QStyle::SE_LineEditContents, &option, line);
        setGeometry(text.marginsRemoved(line->textMargins()));
        setContentsMargins(kLineEditPadding, 0, kLineEditPadding, 0);
    }

    QWidget *m_field; //!< a QLineEdit or a QPlainTextEdit
    bool m_isUncovered = false;
};

void coverField(QWidget *field)
{
    auto *line = qobject_cast<QLineEdit *>(field);
    auto *lines = qobject_cast<QPlainTextEdit *>(field);
    if ((!line && !lines) || field->findChild<QLabel *>(kFieldCover))
        return;
    if (line)
        new FieldCover(line);
    else if (!lines->isReadOnly()) // views show displayLine() texts
        new FieldCover(lines);
}

} // namespace

PrivateFieldFilter::PrivateFieldFilter(QObject *parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

PrivateFieldFilter::~PrivateFieldFilter()
{
    for (QWidget *widget : QApplication::allWidgets()) {
        if (widget->objectName() == kFieldCover)
            widget->deleteLater();
    }
}

bool PrivateFieldFilter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Polish && watched->isWidgetType())
        coverField(static_cast<QWidget *>(watched));
    return false;
}

} // namespace watchkeeper

#include "moc_EventFilters.cpp"
