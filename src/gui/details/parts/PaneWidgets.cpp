// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/parts/PaneWidgets.h"

#include "gui/look/Colours.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/Labels.h"
#include "gui/look/widgets/PlainText.h"

#include <QFormLayout>
#include <QHelpEvent>
#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QTextBoundaryFinder>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>

namespace watchkeeper {

namespace {

constexpr int kMinLabelWidth = 12; // [average characters] limits the minimum width of a long label

//! \brief A label whose minimum width doesn't depend on its text. A wide label would push its neighbours out of the pane.
//!
//! An address wraps wherever a line break is allowed. A fragment that can't be broken and doesn't fit is elided in the middle.
//! The tooltip and the copied text are never elided.
class TextLabel : public QLabel
{
public:
    using QLabel::QLabel;

    QSize minimumSizeHint() const override
    {
        const QSize hint = QLabel::minimumSizeHint();
        return {std::min(hint.width(), kMinLabelWidth * fontMetrics().averageCharWidth()), hint.height()};
    }

protected:
    bool event(QEvent *event) override
    {
        if (event->type() != QEvent::ToolTip || !toolTip().isEmpty() || shownText() == text())
            return QLabel::event(event);
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), plainToolTip(text()), this);
        return true;
    }
    void paintEvent(QPaintEvent *event) override
    {
        const QString shown = shownText();
        if (shown == text() || hasSelectedText())
            return QLabel::paintEvent(event);
        QPainter painter(this);
        const int flags = int(alignment()) | int(Qt::TextWordWrap);
        style()->drawItemText(&painter, contentsRect(), flags, palette(), isEnabled(), shown, foregroundRole());
    }

private:
    QString shownText() const
    {
        const int room = contentsRect().width();
        if (fontMetrics().horizontalAdvance(text()) <= room)
            return text();
        const QString whole = text();
        QTextBoundaryFinder breaks(QTextBoundaryFinder::Line, whole);
        QString shown;
        for (qsizetype from = 0; breaks.toNextBoundary() >= 0; from = breaks.position())
            shown += elidedLine(whole.mid(from, breaks.position() - from), room);
        return shown;
    }

    //! Elides a part of the text if it doesn't fit on one line. Trailing spaces may extend beyond the end of the line.
    QString elidedLine(const QString &part, int room) const
    {
        qsizetype end = part.size();
        while (end > 0 && part.at(end - 1).isSpace())
            --end;
        return fontMetrics().elidedText(part.first(end), Qt::ElideMiddle, room) + part.sliced(end);
    }
};

//! A label in a muted colour from the window's palette.
class MutedLabel : public QLabel
{
public:
    explicit MutedLabel(const QString &text)
        : QLabel(text)
    {
        setTextFormat(Qt::PlainText);
        setAlignment(Qt::AlignLeading | Qt::AlignTop);
        applyColour();
    }

protected:
    void changeEvent(QEvent *event) override
    {
        QLabel::changeEvent(event);
        if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ParentChange)
            applyColour();
    }

private:
    void applyColour()
    {
        const QPalette around = parentWidget() ? parentWidget()->palette() : palette();
        const QColor colour = mutedColour(around);
        if (palette().color(foregroundRole()) == colour)
            return;
        QPalette own;
        own.setColor(QPalette::WindowText, colour); // the other colours still follow the window's palette
        setPalette(own);
    }
};

} // namespace

QLabel *makeTextLabel(const QString &objectName)
{
    auto *label = new TextLabel;
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(leadingSide() | Qt::AlignTop);
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

namespace {

// [average characters] Labels have a maximum width, because the names of values from programs can have any length.
constexpr int kMaxLabelWidth = 20;

//! Creates a label whose text wraps, because the pane can be narrow. Words that are too long for a line are elided.
QLabel *makeFactLabel(const QString &text)
{
    QLabel *label = makeMutedLabel(text);
    const QFontMetrics metrics = label->fontMetrics();
    const int room = kMaxLabelWidth * metrics.averageCharWidth();
    QStringList words = text.split(u' ');
    for (QString &word : words)
        word = metrics.elidedText(word, Qt::ElideMiddle, room);
    label->setText(words.join(u' '));
    if (label->text() != text)
        label->setToolTip(plainToolTip(text));
    label->setWordWrap(metrics.horizontalAdvance(label->text()) > room);
    if (label->wordWrap())
        label->setFixedWidth(room);
    return label;
}

} // namespace

FactList::FactList(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QFormLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setVerticalSpacing(kPaneSpacing / 2);
    m_layout->setHorizontalSpacing(2 * kPaneSpacing);
    m_layout->setLabelAlignment(m_layout->labelAlignment() | Qt::AlignTop);
    hide();
}

QWidget *FactList::makeValue(const Fact &fact)
{
    if (fact.tags.isEmpty())
        return makeTextLabel(fact.label);
    auto *chips = new TagChips;
    chips->setObjectName(QStringLiteral("tags"));
    connect(chips, &TagChips::tagClicked, this, &FactList::tagClicked);
    return chips;
}

void FactList::setFacts(const QList<Fact> &facts)
{
    const auto hasLabel = [](const Fact &a, const Fact &b) { return a.label == b.label; };
    if (!std::equal(facts.begin(), facts.end(), m_facts.begin(), m_facts.end(), hasLabel)) {
        while (m_layout->rowCount() > 0)
            m_layout->removeRow(0);
        m_values.clear();
        for (const Fact &fact : facts) {
            m_values.append(makeValue(fact));
            m_layout->addRow(makeFactLabel(fact.label), m_values.last());
        }
    }
    for (qsizetype i = 0; i < facts.size(); ++i) {
        if (auto *chips = qobject_cast<TagChips *>(m_values.at(i)))
            chips->setTags(facts.at(i).tags);
        else if (auto *label = qobject_cast<QLabel *>(m_values.at(i)); label && label->text() != facts.at(i).value)
            label->setText(facts.at(i).value);
    }
    m_facts = facts;
    setVisible(!facts.isEmpty());
}

} // namespace watchkeeper

#include "moc_PaneWidgets.cpp"
