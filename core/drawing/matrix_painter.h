#pragma once

#include "core/drawing/matrix_geometry.h"

class QPainter;

namespace rolewright {

/// Paints a responsibility matrix with its upper left corner at the painter's origin: on a screen,
/// a page or a picture. The geometry must be of this model.
/// @param visible what shows; work grows with the cells in it
void paintMatrix(QPainter &painter, const MatrixModel &model, const MatrixGeometry &geometry,
                 const QRectF &visible);

/// Paints a letter in its square.
/// @param isPale of an activity that is deferred
void paintMatrixLetter(QPainter &painter, const QRectF &square, QChar letter, bool isPale = false);

/// Paints the four letters with what they mean, on one line.
void paintMatrixLegend(QPainter &painter, const QRectF &rect, const QString &language);
double matrixLegendWidth(const QString &language);

} // namespace rolewright
