// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/response/TextView.h"

#include "gui/details/parts/PaneWidgets.h"
#include "gui/look/Colours.h"

#include <QEvent>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kColoured = 1; // user state of a text block that is already coloured

QColor inkFor(const TerminalColour &colour, const QColor &defaultColour)
{
    switch (colour.sort) {
    case TerminalColour::Sort::Default:
        return defaultColour;
    case TerminalColour::Sort::Indexed:
        return terminalColour(static_cast<int>(colour.value));
    case TerminalColour::Sort::Rgb:
        return QColor(static_cast<QRgb>(colour.value));
    }
    Q_UNREACHABLE();
}

QTextCharFormat terminalFormat(const TerminalStyle &style, const QPalette &palette)
{
    QColor foreground = inkFor(style.foreground, palette.color(QPalette::Text));
    QColor background = inkFor(style.background, palette.color(QPalette::Base));
    if (style.inverse)
        std::swap(foreground, background);
    if (style.faint && style.foreground.sort == TerminalColour::Sort::Default)
        foreground = mutedColour(palette);
    QTextCharFormat format;
    format.setForeground(legibleColour(foreground, background));
    if (style.inverse || style.background.sort != TerminalColour::Sort::Default)
        format.setBackground(background);
    if (style.bold)
        format.setFontWeight(QFont::Bold);
    format.setFontItalic(style.italic);
    format.setFontUnderline(style.underlined);
    format.setFontStrikeOut(style.strikethrough);
    return format;
}

} // namespace

TextView::TextView(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setFrameShape(QFrame::NoFrame);
    connect(this, &QPlainTextEdit::updateRequest, this, &TextView::colourVisible);
}

void TextView::setStyled(StyledText text)
{
    if (text == m_styledText)
        return;
    const bool isOther = text.text != m_styledText.text;
    m_styledText = std::move(text);
    if (!isOther) {
        clearColours();
        return;
    }
    const int across = horizontalScrollBar()->value();
    const int down = verticalScrollBar()->value();
    const int anchor = textCursor().anchor();
    const int position = textCursor().position();
    setPlainText(m_styledText.text);
    const int last = document()->characterCount() - 1;
    QTextCursor cursor = textCursor();
    cursor.setPosition(std::min(anchor, last));
    cursor.setPosition(std::min(position, last), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    horizontalScrollBar()->setValue(across);
    verticalScrollBar()->setValue(down);
    clearColours(); // when the text is replaced, the first block keeps its user state
}

bool TextView::findNext(const QString &text, bool backwards)
{
    const QTextDocument::FindFlags flags = backwards ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    if (text.isEmpty())
        return false;
    if (find(text, flags))
        return true;
    const QTextCursor before = textCursor();
    moveCursor(backwards ? QTextCursor::End : QTextCursor::Start);
    if (find(text, flags))
        return true;
    setTextCursor(before);
    return false;
}

bool TextView::findAtCursor(const QString &text)
{
    QTextCursor cursor = textCursor();
    cursor.setPosition(cursor.selectionStart());
    setTextCursor(cursor);
    return findNext(text, false);
}

int TextView::countOf(const QString &text) const
{
    return text.isEmpty() ? 0 : static_cast<int>(m_styledText.text.count(text, Qt::CaseInsensitive));
}

int TextView::positionOf(const QString &text) const
{
    const QTextCursor cursor = textCursor();
    if (text.isEmpty() || cursor.selectedText().compare(text, Qt::CaseInsensitive) != 0)
        return 0;
    const QStringView before = QStringView(m_styledText.text).left(cursor.selectionStart());
    return static_cast<int>(before.count(text, Qt::CaseInsensitive)) + 1;
}

void TextView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        clearColours();
}

void TextView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    colourVisible();
}

//! Colours the visible blocks again, because their colours depend on the palette.
void TextView::clearColours()
{
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        block.setUserState(-1);
    colourVisible();
}

void TextView::colourVisible()
{
    if (m_styledText.spans.empty())
        return;
    QTextBlock block = firstVisibleBlock();
    qreal top = blockBoundingGeometry(block).translated(contentOffset()).top();
    while (block.isValid() && top <= viewport()->height()) {
        if (block.userState() != kColoured)
            colour(block);
        top += blockBoundingRect(block).height();
        block = block.next();
    }
}

void TextView::colour(const QTextBlock &block)
{
    QTextBlock(block).setUserState(kColoured);
    const qsizetype begin = block.position();
    const qsizetype end = begin + block.length();
    const auto endsBefore = [](const TextSpan &span, qsizetype place) { return span.from + span.length <= place; };
    QList<QTextLayout::FormatRange> ranges;
    for (auto span = std::lower_bound(m_styledText.spans.begin(), m_styledText.spans.end(), begin, endsBefore);
         span != m_styledText.spans.end() && span->from < end; ++span) {
        QTextLayout::FormatRange range;
        range.start = static_cast<int>(std::max(begin, span->from) - begin);
        range.length = static_cast<int>(std::min(end, span->from + span->length) - begin) - range.start;
        range.format = formatOf(*span);
        ranges.append(range);
    }
    block.layout()->setFormats(ranges);
    document()->markContentsDirty(block.position(),
                                  block.length()); // required after changing formats, as in QSyntaxHighlighter
}

QTextCharFormat TextView::formatOf(const TextSpan &span) const
{
    QTextCharFormat format;
    const QColor background = palette().color(QPalette::Base);
    const auto foreground = [&](SyntaxColour sort) {
        format.setForeground(legibleColour(syntaxColour(sort, isDark(palette())), background));
    };
    switch (span.part) {
    case SyntaxElement::Plain:
        break;
    case SyntaxElement::Key:
        foreground(SyntaxColour::Key);
        break;
    case SyntaxElement::String:
        foreground(SyntaxColour::String);
        break;
    case SyntaxElement::Number:
        foreground(SyntaxColour::Number);
        break;
    case SyntaxElement::Word:
        foreground(SyntaxColour::Word);
        break;
    case SyntaxElement::Annotation:
        format.setForeground(mutedColour(palette()));
        break;
    case SyntaxElement::Terminal:
        return terminalFormat(m_styledText.styles.at(span.style), palette());
    }
    return format;
}

FindBar::FindBar(QWidget *parent)
    : QWidget(parent)
    , m_searchText(new QLineEdit)
    , m_positionLabel(makeMutedLabel({}))
{
    m_searchText->setObjectName(u"findText"_s);
    m_searchText->setAccessibleName(tr("Find in the body"));
    m_searchText->setPlaceholderText(tr("Find in the body"));
    m_searchText->setClearButtonEnabled(true);
    m_positionLabel->setObjectName(u"findPlace"_s);
    QToolButton *previous = makeToolButton(u"up"_s, tr("Find previous (Shift+Enter)"));
    QToolButton *next = makeToolButton(u"down"_s, tr("Find next (Enter)"));
    QToolButton *close = makeToolButton(u"cancel"_s, tr("Close search (Esc)"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kPaneSpacing, 0, kPaneSpacing, kPaneSpacing / 2);
    layout->setSpacing(kPaneSpacing / 2);
    layout->addWidget(m_searchText, 1);
    layout->addWidget(previous);
    layout->addWidget(next);
    layout->addWidget(m_positionLabel);
    layout->addStretch(1);
    layout->addWidget(close);
    setFocusProxy(m_searchText);
    connect(m_searchText, &QLineEdit::textEdited, this, &FindBar::edited);
    connect(previous, &QToolButton::clicked, this, [this] { emit findRequested(true); });
    connect(next, &QToolButton::clicked, this, [this] { emit findRequested(false); });
    connect(close, &QToolButton::clicked, this, &FindBar::closed);
    hide();
}

void FindBar::open()
{
    show();
    m_searchText->setFocus(Qt::ShortcutFocusReason);
    m_searchText->selectAll();
}

QString FindBar::text() const
{
    return m_searchText->text();
}

void FindBar::setPositionText(const QString &text)
{
    m_positionLabel->setText(text);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        emit findRequested(event->modifiers().testFlag(Qt::ShiftModifier));
    else
        QWidget::keyPressEvent(event);
}

} // namespace watchkeeper

#include "moc_TextView.cpp"
