// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A text view with syntax highlighting, and its search bar.

#include "gui/details/response/StyledText.h"

#include <QPlainTextEdit>
#include <QWidget>

class QLabel;
class QLineEdit;

namespace watchkeeper {

// A text view with syntax highlighting.

//! \brief A read-only view. Only the visible part is coloured, so long texts appear immediately. Text is never interpreted as HTML.
class TextView : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit TextView(QWidget *parent = nullptr);

    //! Sets the text. Keeps the scroll position, cursor and selection where the new text is long enough. Does nothing if the text is
    //! unchanged.
    void setStyled(StyledText text);

    //! \brief Selects the next match of `text`, ignoring case. Starts at the selection and wraps around at the end.
    //! \return false if there is no match
    bool findNext(const QString &text, bool backwards);
    //! Like findNext(), but starts at the beginning of the selection, for a search text that is still being typed.
    bool findAtCursor(const QString &text);
    int countOf(const QString &text) const;
    //! Returns the 1-based number of the selected match among the matches that countOf() counts, or 0 if none is selected.
    int positionOf(const QString &text) const;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void colourVisible();
    void colour(const QTextBlock &block);
    QTextCharFormat formatOf(const TextSpan &span) const;
    void clearColours();

    StyledText m_styledText;
};

// The search bar of a text view.

//! \brief Hidden until open() is called. Enter finds the next match, Shift+Enter the previous one, Escape closes the bar.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    void open();
    QString text() const;
    //! Shows the position, such as `3 of 17`, or a message that there is no match.
    void setPositionText(const QString &text);

signals:
    //! Emitted when the search text has changed; the search should start at the cursor.
    void edited();
    //! Emitted when the user requests the next or the previous match.
    void findRequested(bool backwards);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLineEdit *m_searchText;
    QLabel *m_positionLabel;
};

} // namespace watchkeeper
