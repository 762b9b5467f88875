// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Shows a text with its syntax elements in colours that suit the palette.

#include "gui/details/StyledText.h"

#include <QPlainTextEdit>

namespace watchkeeper {

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
    //! The 1-based number of the selected match among the matches of countOf(), or 0 if none is selected.
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

} // namespace watchkeeper
